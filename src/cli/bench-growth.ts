// Growth in the bench: how time grows with the number of attempts and with the grid, and the drawing of it for the documents.
import type { Face, Skin } from '../core/skin';
import { bareMaps, bareStrokes, cpuSeconds, type Strike } from './bench-parts';
import { copiesOf, poolSeconds } from './bench-grade';

export interface Growth {
  /** Milliseconds by the clock for one attempt in the grade pool, by how many there are. */
  attempts: { count: number; milliseconds: number }[];
  /** The bare stroke loop (reads and writes of a stroke) on the face at half, whole and double grid, ns a stroke; and MB of its maps. */
  grid: { cells: number; nanoseconds: number; megabytes: number }[];
}

export async function measureGrowth(
  attemptFiles: readonly string[],
  counts: readonly number[],
  workers: Parameters<typeof poolSeconds>[1],
  stroke: { skin: Skin; face: Face; strikes: readonly Strike[]; strokes: number },
  rounds: number,
): Promise<Growth> {
  const attempts: Growth['attempts'] = [];
  for (const count of counts) {
    const { paths, remove } = copiesOf(attemptFiles, count);
    attempts.push({ count, milliseconds: ((await poolSeconds(paths, workers)) / count) * 1000 });
    remove();
  }
  const grid = [256, 512, 1024].map((cells) => {
    const fresh = Array.from({ length: rounds }, () => bareMaps(stroke.skin, cells));
    const bytes = [fresh[0].zone, fresh[0].bone, fresh[0].junction, fresh[0].strokes, fresh[0].deepest, fresh[0].tear];
    let round = 0;
    const seconds = cpuSeconds(
      () => void bareStrokes(fresh[round++], stroke.face, stroke.strikes, stroke.strokes),
      rounds,
    );
    return {
      cells,
      nanoseconds: (seconds / stroke.strokes) * 1e9,
      megabytes: bytes.reduce((sum, map) => sum + map.byteLength, 0) / 1e6,
    };
  });
  return { attempts, grid };
}

/** Two small plots side by side as SVG: bars from nought, each with its figure. */
export function growthPicture({ attempts, grid }: Growth): string {
  const left = bars(
    'Grading, ms an attempt',
    attempts.map(({ count, milliseconds }) => ({ name: `${count} attempts`, value: milliseconds })),
    0,
  );
  const right = bars(
    'Bare stroke, ns',
    grid.map(({ cells, nanoseconds }) => ({ name: `${cells} × ${cells}`, value: nanoseconds })),
    360,
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 720 260" font-family="system-ui, sans-serif" font-size="14" role="img">
<title>Time for an attempt by how many there are, and for a stroke by the size of the grid</title>
<rect width="720" height="260" fill="#ffffff"/>
${left}
${right}
</svg>
`;
}

function bars(title: string, values: readonly { name: string; value: number }[], x: number): string {
  const highest = Math.max(...values.map(({ value }) => value)) * 1.15;
  const drawn = values.map(({ name, value }, place) => {
    const height = Math.round((value / highest) * 160);
    const at = x + 30 + place * 105;
    return `<rect x="${at}" y="${220 - height}" width="70" height="${height}" fill="#2f6f73"/>
<text x="${at + 35}" y="${212 - height}" text-anchor="middle" fill="#1d2a2c">${Number(value.toPrecision(3))}</text>
<text x="${at + 35}" y="240" text-anchor="middle" fill="#1d2a2c">${name}</text>`;
  });
  return [`<text x="${x + 30}" y="28" font-weight="600" fill="#1d2a2c">${title}</text>`, ...drawn].join('\n');
}
