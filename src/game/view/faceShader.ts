// The one fragment shader of the face: finds the skin point of each pixel, paints skin and what is happening to it, and lights both.
import { SKIN_MARKS } from './skinMarks';

/** GLSL ES 1.00, as WebGL 1 takes it. Plane coordinates are millimetres with y down; normals have y up. */
export const FACE_FRAGMENT = `
#pragma phaserTemplate(shaderName)
precision highp float;

uniform sampler2D uAtlas;      // 16-bit u, v of each pose pixel, nearest
uniform sampler2D uShade;      // normal x, y, occlusion, coverage of each pose pixel
uniform sampler2D uAlbedo;     // redder, darker, lips of each skin point
uniform sampler2D uDetail;     // hair, height of pores, freckles of each skin point
uniform sampler2D uCells;      // strokes, wet blood, dried blood, tears of each skin cell
uniform sampler2D uPatches;    // redness, serum, blanch, barrier of each patch (healing: redness, pigment, texture, 1)
uniform sampler2D uNoise;      // value noise, repeating
uniform sampler2D uSurround;   // ears and neck in grey, premultiplied
uniform vec4 uFrame;           // plane point at the left upper corner, plane size
uniform float uPixelsPerMillimetre;
uniform vec2 uPoseSize;
uniform vec3 uPoseOrigin;      // column, row, pixels per millimetre
uniform vec3 uBase;
uniform vec3 uRedness;
uniform vec3 uLips;
uniform vec3 uBrows;
uniform vec3 uLook;            // freckles, shine, softness
uniform vec3 uMood;            // breath, brow tension, healing (0 or 1)
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
  return vec2(b.r * 256.0 + b.g, b.b * 256.0 + b.a) / 65535.0;
}

// Bilinear by hand: high and low bytes must not be mixed by the sampler.
vec2 atlasAt(vec2 pose) {
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
  return sum.xy / max(sum.z, 0.0001);
}

${SKIN_MARKS}

// The skin follows the hand that stretches it, less and less with distance.
vec2 pulled(vec2 plane) {
  vec2 away = plane - uStretch.xy;
  float share = uStretch.z * exp(-dot(away, away) / (uStretch.w * uStretch.w));
  return plane - normalize(away + 0.001) * share * min(length(away) * 0.12, 1.4);
}

// Knitted brows: their inner ends come nearer and lower.
vec2 knitted(vec2 plane) {
  vec2 inner = vec2(abs(plane.x) - 15.0, plane.y + 37.0) / vec2(13.0, 11.0);
  float share = uMood.y * exp(-dot(inner, inner));
  return plane + vec2(sign(plane.x) * 2.2 * smoothstep(1.0, 8.0, abs(plane.x)), -2.0) * share;
}

void main() {
  vec2 plane = knitted(pulled(uFrame.xy + vec2(outTexCoord.x, 1.0 - outTexCoord.y) * uFrame.zw));
  vec2 pose = uPoseOrigin.xy + plane * uPoseOrigin.z;
  vec4 shade = texture2D(uShade, pose / uPoseSize);
  float coverage = smoothstep(0.3, 0.7, shade.a);
  // Ears and neck lie behind the face, already lit: the client's tone times their light.
  vec4 around = texture2D(uSurround, pose / uPoseSize);
  vec3 behind = uBase * 1.3 * pow(around.r / max(around.a, 0.004), 2.2);
  behind = pow(clamp(behind, 0.0, 1.0), vec3(1.0 / 2.2)) * around.a;
  if (coverage <= 0.0) { gl_FragColor = vec4(behind, around.a); return; }
  vec2 uv = atlasAt(pose);
  vec2 cell = uv * CELLS;
  vec3 n = vec3(shade.rg * 2.0 - 1.0, 0.0);
  n.z = sqrt(max(1.0 - dot(n.xy, n.xy), 0.02));
  float ao = shade.b;
  float near = smoothstep(3.0, 13.0, uPixelsPerMillimetre);

  // The two lines that stand between knitted brows.
  float line = (abs(plane.x) - 4.2 - 0.06 * (plane.y + 44.0)) / 1.3;
  float furrow = uMood.y * exp(-line * line) * smoothstep(-56.0, -48.0, plane.y) * smoothstep(-32.0, -38.0, plane.y);
  n = normalize(n + vec3(sign(plane.x) * line * furrow * 0.45, 0.0, 0.0));
  ao *= 1.0 - 0.28 * furrow;

  vec3 paint = texture2D(uAlbedo, uv).rgb;
  vec3 detail = texture2D(uDetail, uv).rgb;
  vec4 field = patchesAt(uv);
  float healing = uMood.z;
  float pores = 1.0 - 0.6 * healing * field.b;

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

  vec2 bump = bumpAt(uv, pores) * (0.35 + 0.65 * near);
  float wet = 0.0;
  float shineScale = 1.0;
  colour = markSkin(colour, cell, uv, field, mottle, near, healing, bump, wet, shineScale);

  vec2 tip = plane - uPress.xy;
  float dent = min(uPress.z, 1.2) * exp(-dot(tip, tip) / 42.0);
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

  vec3 shown = pow(clamp(lit, 0.0, 1.0), vec3(1.0 / 2.2));
  gl_FragColor = vec4(mix(behind, shown, coverage), mix(around.a, 1.0, coverage));
}
`;
