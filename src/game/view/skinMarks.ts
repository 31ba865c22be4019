// The part of the face shader that paints what the skin is doing: redness, punctures, blood, tears, serum, all before the light falls on it.

import { REDNESS_GAIN } from './tones';

/** GLSL functions; the samplers and constants they use stand in faceShader.ts. */
export const SKIN_MARKS = `
const float PATCHES = 52.0;
// 52 patches of ten cells are a little more than the 512 cells.
const float PATCH_SCALE = 51.2 / 52.0;

// Smooth (B-spline) reading of the coarse patches, so that no squares show.
vec4 patchesAt(vec2 uv) {
  vec2 p = uv * (CELLS / 10.0) - 0.5;
  vec2 i = floor(p);
  vec2 f = p - i;
  vec2 f2 = f * f;
  vec2 f3 = f2 * f;
  vec2 w0 = (1.0 - 3.0 * f + 3.0 * f2 - f3) / 6.0;
  vec2 w1 = (4.0 - 6.0 * f2 + 3.0 * f3) / 6.0;
  vec2 w3 = f3 / 6.0;
  vec2 g0 = w0 + w1;
  vec2 g1 = 1.0 - g0;
  vec2 a = (i - 0.5 + w1 / g0) / PATCHES;
  vec2 b = (i + 1.5 + w3 / g1) / PATCHES;
  return (texture2D(uPatches, a) * g0.x + texture2D(uPatches, vec2(b.x, a.y)) * g1.x) * g0.y
       + (texture2D(uPatches, vec2(a.x, b.y)) * g0.x + texture2D(uPatches, b) * g1.x) * g1.y;
}

// What the patches say, without a trace of their squares: two readings, each led astray a little, as blood and serum spread.
vec4 fieldAt(vec2 uv, vec2 cell) {
  vec2 wide = noiseAt(cell * 0.045).rg + 0.5 * noiseAt(cell * 0.14).gb - 0.75;
  vec2 astray = wide * (13.0 / CELLS);
  return 0.5 * (patchesAt(uv + astray) + patchesAt(uv - 0.6 * astray + vec2(2.5, -2.5) / CELLS));
}

// Reddened skin swells: its border slopes.
vec2 swellingAt(vec2 uv) {
  float reach = 0.9 / PATCHES;
  float across = texture2D(uPatches, uv * PATCH_SCALE + vec2(reach, 0.0)).r - texture2D(uPatches, uv * PATCH_SCALE - vec2(reach, 0.0)).r;
  float down = texture2D(uPatches, uv * PATCH_SCALE + vec2(0.0, reach)).r - texture2D(uPatches, uv * PATCH_SCALE - vec2(0.0, reach)).r;
  return vec2(-across, down) * 0.3;
}

// The slope of pores and skin net, as a change of the normal.
vec2 bumpAt(vec2 uv, float pores) {
  float texel = 1.0 / 1024.0;
  float across = texture2D(uDetail, uv + vec2(texel, 0.0)).g - texture2D(uDetail, uv - vec2(texel, 0.0)).g;
  float down = texture2D(uDetail, uv + vec2(0.0, texel)).g - texture2D(uDetail, uv - vec2(0.0, texel)).g;
  return vec2(-across, down) * 0.9 * pores;
}

vec4 cellAt(vec2 cell) {
  return texture2D(uCells, (cell + 0.5) / CELLS);
}

// One cell's own dots, seen from a point near it: x how far inside a needle's mark, y inside a blood drop, zw the drop's slope.
vec4 dotsOf(vec2 cell, vec2 at) {
  vec4 here = cellAt(cell);
  vec2 seed = vec2(hash(cell), hash(cell + 91.7));
  float strokes = here.r * 8.0;
  float mark = 0.0;
  for (int k = 0; k < 3; k++) {
    float fk = float(k);
    vec2 middle = cell + 0.5 + (vec2(fract(seed.x + fk * 0.39), fract(seed.y + fk * 0.67)) - 0.5) * 0.9;
    float there = clamp(strokes - fk, 0.0, 1.0);
    mark = max(mark, there * smoothstep(0.2, 0.07, length(at - middle)));
  }
  vec2 middle = cell + 0.5 + (seed - 0.5) * 0.4;
  vec2 away = at - middle;
  float radius = 0.28 + 0.75 * sqrt(here.g);
  float inside = step(0.02, here.g) * smoothstep(radius, radius * 0.72, length(away));
  return vec4(mark, inside, away / max(radius, 0.01) * inside);
}

// Changes the skin's colour; tells how wet it is and how much of its own shine is left. "field" is redness, serum, blanch, barrier.
vec3 markSkin(vec3 colour, vec2 cell, vec2 uv, float face, vec4 field, float mottle, float near, float healing,
              inout vec2 bump, out float wet, out float shineScale) {
  wet = 0.0;
  shineScale = 1.0;
  vec4 soft = texture2D(uCells, uv) * step(0.5, face);
  float redness = field.r * (0.75 + 0.5 * mottle) + 0.04 * soft.r * (1.0 - healing);
  colour *= mix(vec3(1.0), uRedness, 1.0 - exp(-${REDNESS_GAIN.toFixed(2)} * redness));
  if (healing > 0.5) return colour;

  colour = mix(colour, colour * vec3(1.1, 1.17, 1.12), field.b * 0.8);
  float raw = 1.0 - field.a;
  colour *= mix(vec3(1.0), vec3(0.98, 0.82, 0.8), raw * 0.5);

  if (soft.a > 0.004) {
    // Torn lines are broken and uneven, as scratches are.
    vec4 rough = noiseAt(cell * 0.9);
    float torn = texture2D(uCells, uv + (rough.rg - 0.5) * 1.1 / CELLS).a;
    float tear = smoothstep(0.1, 0.9, torn) * (0.35 + 0.65 * smoothstep(0.3, 0.7, rough.b));
    colour = mix(colour, colour * mix(vec3(0.8, 0.42, 0.4), uRedness, 0.4), tear * 0.8);
  }

  vec4 dots = vec4(0.0);
  if (soft.g > 0.004 || (near > 0.01 && soft.r > 0.0)) {
    vec2 corner = floor(cell - 0.5);
    for (int k = 0; k < 4; k++) {
      vec2 other = corner + vec2(k == 1 || k == 3 ? 1.0 : 0.0, k >= 2 ? 1.0 : 0.0);
      vec4 found = dotsOf(other, cell);
      dots.x = max(dots.x, found.x);
      if (found.y > dots.y) dots.yzw = found.yzw;
    }
    colour = mix(colour, colour * vec3(0.74, 0.45, 0.43), dots.x * 0.5 * near);
  }

  float dried = smoothstep(0.1, 0.6, soft.b);
  colour = mix(colour, vec3(0.16, 0.022, 0.015), dried * 0.85);
  float film = smoothstep(0.25, 0.8, soft.g);
  float blood = max(dots.y, film);
  colour = mix(colour, vec3(0.30, 0.008, 0.010), blood * 0.94);
  bump = mix(bump, vec2(dots.z, -dots.w) * 0.8, dots.y);

  float serum = clamp(field.g, 0.0, 1.0);
  wet = max(serum * (0.75 + 0.25 * mottle), blood);
  bump *= 1.0 - 0.6 * serum * (1.0 - blood);
  if (serum > 0.0) bump += serum * (1.0 - blood) * 0.05 * (noiseAt(cell * 0.5).rg - 0.5);
  wet = max(wet, raw * 0.35);
  shineScale = 1.0 - 0.5 * dried;
  return colour;
}
`;
