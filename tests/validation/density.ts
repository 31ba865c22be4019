// Measures the strokes per cm² that one straight glide leaves, from the cells it wrote and their true area.
import type { HandSample, PenSetting } from '../../src/core/skin';
import { CARTRIDGES, strikeTick, surfaceMillimetres } from '../../src/core/skin';
import { face, freshSkin } from '../core/skin/hand';

/** Strokes per cm² inside the glide's width, away from its ends, and how evenly they lie across it (least ÷ most of five lanes). */
export function densityOfGlide(
  pen: PenSetting,
  speedMillimetresPerSecond: number,
  passes = 1,
): { perSquareCentimetre: number; evennessAcross: number } {
  const skin = freshSkin(5);
  const width = CARTRIDGES[pen.needleCount].widthMillimetres;
  const [v, u1, u2] = [560, 1000, 1560];
  const perUnit = surfaceMillimetres(face, u1, v, u1 + 1, v);
  for (let pass = 0; pass < passes; pass++) {
    let from = sample(u1, v);
    let u = u1;
    while (u < u2) {
      // True speed: as many hand units a tick as make the wanted millimetres here; the place is quantised as in capture.
      u += speedMillimetresPerSecond / 120 / surfaceMillimetres(face, u, v, u + 1, v);
      const to = sample(u, v);
      strikeTick(skin, pen, from, to);
      from = to;
    }
  }
  const margin = (width / 2 + 1) / perUnit;
  let strokes = 0;
  let area = 0;
  const lanes = [0, 0, 0, 0, 0];
  for (let cell = 0; cell < skin.cells.strokes.length; cell++) {
    const [cu, cv] = [(cell % 512) * 5 + 2, Math.floor(cell / 512) * 5 + 2];
    if (cu < u1 + margin || cu > u2 - margin) continue;
    const across = surfaceMillimetres(face, cu, v, cu, cv) * Math.sign(cv - v);
    if (Math.abs(across) > width / 2 + 0.5) continue;
    strokes += skin.cells.strokes[cell];
    const lane = Math.floor(((across + width / 2) / width) * 5);
    if (lane >= 0 && lane < 5) lanes[lane] += skin.cells.strokes[cell];
  }
  for (let cu = u1 + margin; cu < u2 - margin; cu++) area += surfaceMillimetres(face, cu, v, cu + 1, v) * width;
  return { perSquareCentimetre: (strokes / area) * 100, evennessAcross: Math.min(...lanes) / Math.max(...lanes) };
}

function sample(u: number, v: number): HandSample {
  const at = { u: Math.round(u), v, stretchU: Math.round(u), stretchV: v + 250 };
  return { ...at, forceCentinewtons: 25, tiltUDegrees: 0, tiltVDegrees: 0, stretchPercent: 100 };
}
