// The part of the face shader that lays a heat map over lit skin.

/**
 * GLSL that lays the map over skin that has been lit: five steps, each with a colour and a pattern of its own (dots, lines, plain, stripes, a grid), so that
 * no step is told by colour alone. The same five stand in the desk's legend (HeatMaps.tsx).
 */
export const HEAT_SHADER = `
vec3 heated(vec3 shown, vec2 uv, vec2 plane, float face) {
  vec2 read = texture2D(uHeat, uv * PATCH_SCALE).rg;
  if (read.r < 0.3) return shown;
  float step5 = floor(clamp(read.g / read.r, 0.0, 0.999) * 5.0);
  vec2 px = plane * uPixelsPerMillimetre / 9.0;
  vec2 part = fract(px) - 0.5;
  float up = abs(fract(px.x + px.y) - 0.5);
  float down = abs(fract(px.x - px.y) - 0.5);
  vec3 ground = vec3(0.97, 0.94, 0.72);
  float sign = smoothstep(0.26, 0.18, length(part));
  if (step5 > 0.5) { ground = vec3(0.62, 0.84, 0.95); sign = smoothstep(0.2, 0.12, abs(part.y)); }
  if (step5 > 1.5) { ground = vec3(0.0, 0.55, 0.52); sign = 0.0; }
  if (step5 > 2.5) { ground = vec3(0.98, 0.68, 0.2); sign = smoothstep(0.2, 0.12, up); }
  if (step5 > 3.5) { ground = vec3(0.36, 0.12, 0.42); sign = max(smoothstep(0.18, 0.1, up), smoothstep(0.18, 0.1, down)); }
  vec3 mark = step5 > 3.5 ? vec3(1.0) : vec3(0.1, 0.15, 0.18);
  float light = 0.55 + 0.45 * dot(shown, vec3(0.3, 0.59, 0.11));
  vec3 laid = mix(ground, mark, 0.75 * sign) * light;
  return mix(shown, laid, 0.74 * face * smoothstep(0.3, 0.5, read.r));
}
`;
