// The one fragment shader of the face: finds the skin point of each pixel, paints skin and what is happening to it, and lights both.
import { HEAT_SHADER } from './heatShader';
import { SKIN_MARKS } from './skinMarks';

/** GLSL ES 1.00, as WebGL 1 takes it. Plane coordinates are millimetres with y down; normals have y up. */
export const FACE_FRAGMENT = `
#pragma phaserTemplate(shaderName)
precision highp float;

uniform sampler2D uAtlas;      // 16-bit u, v of each pose pixel, nearest
uniform sampler2D uShade;      // normal x, y, occlusion, coverage of each pose pixel
uniform sampler2D uAlbedo;     // redder, darker, lips of each skin point, away from the rim of the face
uniform sampler2D uDetail;     // hair, height of pores, freckles of each skin point, light that moles leave
uniform sampler2D uCells;      // strokes, wet blood, dried blood, tears of each skin cell
uniform sampler2D uPatches;    // redness, serum, blanch, barrier of each patch (healing: redness, pigment, texture, 1)
uniform sampler2D uHeat;       // how much heat map there is over each patch, its place among five steps times that
uniform float uHeatOn;         // 1 lays the heat map over
uniform sampler2D uNoise;      // value noise, repeating
uniform vec4 uFrame;           // plane point at the left upper corner, plane size
uniform float uPixelsPerMillimetre;
uniform vec2 uPoseSize;
uniform vec3 uPoseOrigin;      // column, row, pixels per millimetre
uniform vec3 uBase;
uniform vec3 uRedness;
uniform vec3 uLips;
uniform vec3 uBrows;
uniform vec3 uLook;            // freckles, shine, softness
uniform vec4 uMood;            // wince, brow tension, healing (0 or 1), eye shields (0 or 1)
uniform float uRound;          // 1 cuts a circle out
uniform vec3 uPress;           // plane point of the tip, newtons
uniform vec4 uStretch;         // plane point that is held, strength, reach in millimetres

varying vec2 outTexCoord;

const float CELLS = 512.0;
const vec3 LIGHT = vec3(-0.42, 0.5, 0.757);

float hash(vec2 p) {
  vec3 q = fract(vec3(p.xyx) * vec3(0.1031, 0.1030, 0.0973));
  q += dot(q, q.yzx + 33.33);
  return fract((q.x + q.y) * q.z);
}

// Smooth noise, one value a unit; four independent ones in the channels.
vec4 noiseAt(vec2 p) {
  return texture2D(uNoise, p / 128.0);
}

vec2 atlasOfPixel(vec2 pixel) {
  vec4 b = texture2D(uAtlas, (pixel + 0.5) / uPoseSize) * 255.0;
  return vec2(b.g * 256.0 + b.r, b.a * 256.0 + b.b) / 65535.0;
}

// Bilinear by hand: high and low bytes must not be mixed by the sampler. z tells how much of it is face, and not ear or neck.
vec3 atlasAt(vec2 pose) {
  vec2 p = pose - 0.5;
  vec2 first = floor(p);
  vec2 f = p - first;
  vec3 sum = vec3(0.0);
  for (int i = 0; i < 4; i++) {
    vec2 corner = vec2(i == 1 || i == 3 ? 1.0 : 0.0, i >= 2 ? 1.0 : 0.0);
    vec2 uv = atlasOfPixel(first + corner);
    vec2 w = mix(1.0 - f, f, corner);
    float weight = w.x * w.y * step(0.00001, uv.x + uv.y);
    sum += vec3(uv, 1.0) * weight;
  }
  return vec3(sum.xy / max(sum.z, 0.0001), sum.z);
}

${SKIN_MARKS}
${HEAT_SHADER}

// The skin follows the hand that stretches it, less and less with distance; under the tip it stays where the strokes land.
vec2 pulled(vec2 plane) {
  vec2 away = plane - uStretch.xy;
  vec2 tip = plane - uPress.xy;
  float held = 1.0 - min(uPress.z * 20.0, 1.0) * exp(-dot(tip, tip) / 90.0);
  float share = held * uStretch.z * exp(-dot(away, away) / (uStretch.w * uStretch.w));
  return plane - away / max(length(away), 0.001) * share * min(length(away) * 0.16, 2.2);
}

float hump(vec2 away, vec2 reach) {
  vec2 share = away / reach;
  return exp(-dot(share, share));
}

// Where the paint of a point comes from while the face winces; millimetres on the atlas from its middle, y down.
vec2 expressed(vec2 mm) {
  float side = sign(mm.x);
  float x = abs(mm.x);
  float brow = uMood.y * hump(vec2(x - 14.0, mm.y + 46.0), vec2(13.0, 11.0));
  vec2 move = vec2(side * 2.2 * smoothstep(1.0, 8.0, x), -2.0) * brow;
  move.y += uMood.x * 1.9 * hump(vec2(x - 36.0, mm.y + 17.0), vec2(17.0, 7.0));
  move.y -= uMood.x * 1.7 * hump(vec2(x - 34.0, mm.y + 47.0), vec2(20.0, 9.0));
  move.y -= max(uMood.x, 0.4 * uMood.y) * 1.4 * hump(vec2(x - 25.0, mm.y - 46.0), vec2(9.0, 8.0));
  return mm + move;
}

// Opaque pads over the closed eyes: x how much, y how near their rim.
vec2 shieldAt(vec2 mm) {
  float d = length(vec2(abs(mm.x) - 36.5, mm.y + 28.0) / vec2(20.0, 13.5));
  return vec2(uMood.w * smoothstep(1.0, 0.965, d), d);
}

void main() {
  vec2 across = vec2(outTexCoord.x, 1.0 - outTexCoord.y);
  vec2 plane = pulled(uFrame.xy + across * uFrame.zw);
  vec2 pose = uPoseOrigin.xy + plane * uPoseOrigin.z;
  vec4 shade = texture2D(uShade, pose / uPoseSize);
  float coverage = smoothstep(0.3, 0.7, shade.a);
  // A loupe is a disc of glass over the room; the rest of the quad is not there.
  float disc = 1.0 - uRound * smoothstep(0.97, 1.0, length(across - 0.5) * 2.0);
  vec4 beyond = vec4(0.84, 0.87, 0.89, 1.0) * uRound * disc;
  if (coverage <= 0.0 || disc <= 0.0) { gl_FragColor = beyond; return; }
  vec3 found = atlasAt(pose);
  float face = found.z;
  vec2 uv = found.xy;
  vec2 cell = mix(plane * 2.19 + 300.0, uv * CELLS, step(0.5, face));
  vec2 mm = expressed((uv - 0.5) * 233.3);
  vec2 paintUv = mm / 233.3 + 0.5;
  vec3 n = vec3(shade.rg * 2.0 - 1.0, 0.0);
  n.z = sqrt(max(1.0 - dot(n.xy, n.xy), 0.02));
  float ao = shade.b;
  float near = smoothstep(3.0, 13.0, uPixelsPerMillimetre);

  // The two lines that stand between knitted brows.
  float line = (abs(mm.x) - 4.2 - 0.06 * (mm.y + 49.0)) / 1.3;
  float furrow = face * uMood.y * exp(-line * line) * smoothstep(-64.0, -56.0, mm.y) * smoothstep(-38.0, -44.0, mm.y);
  n = normalize(n + vec3(sign(mm.x) * line * furrow * 0.45, 0.0, 0.0));
  ao *= 1.0 - 0.28 * furrow;

  vec4 paint = mix(vec4(0.502, 0.502, 0.0, 0.0), texture2D(uAlbedo, paintUv), face);
  vec4 detail = mix(vec4(0.0, 0.502, 0.0, 1.0), texture2D(uDetail, paintUv), face);
  vec4 field = mix(vec4(0.0, 0.0, 0.0, 1.0), fieldAt(uv, cell), face * paint.a);
  float healing = uMood.z;
  float pores = (1.0 - 0.6 * healing * field.b) * face;

  // Light skin shows blood as pink, dark skin as depth and warmth: uRedness says which.
  vec4 coarse = noiseAt(cell * 0.13);
  float mottle = coarse.r * 0.6 + noiseAt(cell * 0.43).g * 0.4;
  vec3 colour = uBase * (0.955 + 0.09 * mottle);
  float blush = (paint.r - 0.502) * 1.6;
  colour *= mix(vec3(1.0), uRedness, clamp(blush, -0.3, 1.0));
  colour *= exp(-(paint.g - 0.502) * vec3(0.9, 1.25, 1.5));
  colour *= 1.0 - 0.22 * near * (0.5 - detail.g) * pores;
  colour = mix(colour, colour * uLips * (0.9 + 0.2 * detail.g), paint.b * 0.9);
  colour *= mix(vec3(1.0), vec3(0.74, 0.58, 0.46), detail.b * uLook.x);
  colour *= mix(vec3(1.0), vec3(0.62, 0.5, 0.44), healing * (1.0 - exp(-7.0 * field.g)) * (0.7 + 0.6 * mottle));

  colour *= pow(vec3(detail.a), vec3(1.0, 1.25, 1.4));
  vec2 bump = bumpAt(paintUv, pores) * (0.35 + 0.65 * near);
  float wet = 0.0;
  float shineScale = 1.0;
  colour = markSkin(colour, cell, uv, face, field, mottle, near, healing, bump, wet, shineScale);

  vec2 tip = plane - uPress.xy;
  float dent = min(uPress.z, 1.2) * exp(-dot(tip, tip) / 42.0);
  // Pressed skin gives up its blood for a moment.
  colour *= mix(vec3(1.0), vec3(1.05, 1.1, 1.08), dent * 0.8);
  bump += swellingAt(uv) * face * paint.a * (1.0 - healing);
  ao *= 1.0 - 0.3 * dent;
  n = normalize(n + vec3(bump, 0.0) + vec3(-tip.x, tip.y, 0.0) * dent * 0.12);
  vec3 l = normalize(LIGHT);
  vec3 wrap = uLook.z * vec3(0.36, 0.17, 0.11);
  vec3 diffuse = clamp((dot(n, l) + wrap) / (1.0 + wrap), 0.0, 1.0);
  diffuse *= mix(pow(vec3(ao), vec3(0.85, 1.1, 1.2)), vec3(1.0), 0.35);
  vec3 key = vec3(1.0, 0.955, 0.9) * 0.98;
  vec3 sky = mix(vec3(0.42, 0.37, 0.34), vec3(0.52, 0.57, 0.64), n.y * 0.5 + 0.5) * 0.5;
  // Light comes back from the white linen on the far side.
  sky += vec3(0.16, 0.15, 0.145) * max(n.x, 0.0) * max(n.x, 0.0);
  vec3 aoTint = pow(vec3(ao), vec3(0.9, 1.15, 1.2));
  vec3 lit = colour * (key * diffuse + sky * aoTint);

  float hair = smoothstep(0.08, 0.75, detail.r) * 0.92;
  lit = mix(lit, uBrows * (0.5 + 0.6 * diffuse) * (0.75 + 0.5 * coarse.b), hair);

  vec3 h = normalize(l + vec3(0.0, 0.0, 1.0));
  float ndh = max(dot(n, h), 0.0);
  float oil = (0.6 + 0.8 * detail.g) * (1.0 - hair);
  float shine = uLook.y * ao * shineScale * (0.03 * pow(ndh, 8.0) + 0.06 * oil * pow(ndh, 36.0));
  shine += paint.b * ao * 0.05 * pow(ndh, 60.0);
  // A wet film mirrors the lamp, and the window on the other side.
  float window = max(dot(n, normalize(vec3(0.62, 0.3, 1.6))), 0.0);
  shine += wet * ao * (0.07 * pow(ndh, 10.0) + 0.15 * pow(ndh, 40.0) + 0.5 * pow(ndh, 160.0) + 0.1 * pow(window, 36.0));
  float rim = pow(1.0 - n.z, 4.0);
  lit += shine * mix(vec3(1.0, 0.97, 0.93), normalize(uBase) * 1.6, 0.35) + rim * 0.05 * vec3(0.8, 0.9, 1.0) * ao;

  vec2 shield = shieldAt(mm) * vec2(face, 1.0);
  if (shield.x > 0.0) {
    float lip = smoothstep(0.78, 0.97, shield.y);
    vec3 sn = normalize(n + vec3((mm.x - sign(mm.x) * 36.5) / 20.0, -(mm.y + 28.0) / 13.5, 0.0) * (0.25 + 0.9 * lip));
    float gloss = pow(max(dot(sn, h), 0.0), 44.0);
    vec3 pad = vec3(0.045, 0.07, 0.085) * (0.5 + 1.2 * max(dot(sn, l), 0.0)) + 0.28 * gloss + 0.02;
    lit = mix(lit, pad, shield.x);
  } else if (uMood.w > 0.0) {
    lit *= 1.0 - 0.3 * face * smoothstep(1.18, 1.0, shield.y);
  }

  vec3 shown = pow(clamp(lit, 0.0, 1.0), vec3(1.0 / 2.2));
  if (uHeatOn > 0.5) shown = heated(shown, uv, plane, face);
  float alpha = coverage * disc;
  gl_FragColor = mix(beyond, vec4(shown, 1.0) * disc, coverage);
  if (uRound < 0.5) gl_FragColor = vec4(shown * alpha, alpha);
}
`;
