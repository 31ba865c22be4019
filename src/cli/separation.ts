// separation [--seeds N] [--json] [--write]: does the score separate skill? Scripted hands from novice to expert carry out the scenarios of a list. Takes minutes.
import { availableParallelism } from 'node:os';
import { CommandError, readArguments, readText, writeText, type Command, type Say } from './command';
import { loadFace } from './content';
import {
  SERIES,
  separationRows,
  separationRuns,
  separationScenarios,
  separationStamp,
  type Played,
  type Run,
  type SeparationRow,
} from './separation-runs';
import { startWorker } from './worker';

const OPTIONS = {
  seeds: { type: 'string', default: '200' },
  json: { type: 'boolean', default: false },
  write: { type: 'boolean', default: false },
} as const;
const FEWEST_SEEDS = 10;
const MOST_SEEDS = 2000;
const ENTRY = new URL('./separation-worker.ts', import.meta.url);
/** Progress is said this often. */
const SAID_EVERY = 100;

export const separation: Command = async (args, say) => {
  const { values } = readArguments(args, OPTIONS, say);
  const seeds = Number(values.seeds);
  if (!Number.isInteger(seeds) || seeds < FEWEST_SEEDS || seeds > MOST_SEEDS)
    throw new CommandError(
      say('separation-seeds', { text: String(values.seeds), fewest: FEWEST_SEEDS, most: MOST_SEEDS }),
    );
  const rows = separationRows(await playAll(separationRuns(seeds), say));
  if (values.write === true) writeTable(tableOf(rows, seeds, say), seeds, say);
  if (values.json === true) console.log(JSON.stringify({ seeds, rows }, null, 2));
  else for (const line of tableOf(rows, seeds, say)) console.log(line);
  return meetsBars(rows) ? 0 : 1;
};

const PAGE = 'docs/separation.md';
const BEGIN = '<!-- made by separation --write: begin -->';
const END = '<!-- made by separation --write: end -->';

/** Puts the table between its marks on the page, with the engine and content it was measured on. */
function writeTable(lines: readonly string[], seeds: number, say: Say): void {
  const text = readText(PAGE, say);
  const [before, after] = [text.indexOf(BEGIN), text.indexOf(END)];
  if (before < 0 || after < before) throw new CommandError(say('separation-marks', { file: PAGE }));
  const measured = say('separation-measured', {
    day: new Date().toISOString().slice(0, 10),
    seeds,
    sessions: seeds * SERIES.length * separationScenarios().length,
    stamp: separationStamp(loadFace()),
  });
  const table = lines.slice(2).join('\n');
  writeText(PAGE, `${text.slice(0, before)}${BEGIN}\n\n${measured}\n\n${table}\n\n${text.slice(after)}`, say);
}

/** Deals the runs out to one worker a core. Every worker gets some of each scenario. */
async function playAll(runs: readonly Run[], say: Say): Promise<Played[]> {
  const count = Math.min(availableParallelism(), runs.length);
  let done = 0;
  const hands = Array.from({ length: count }, (_, worker) => runs.filter((_run, place) => place % count === worker));
  const played = await Promise.all(
    hands.map(async (share) => {
      const worker = startWorker(ENTRY);
      const results: Played[] = [];
      try {
        await new Promise<void>((resolve, reject) => {
          worker.on('error', reject);
          worker.on('message', (one: Played) => {
            results.push(one);
            done += 1;
            if (done % SAID_EVERY === 0) console.error(say('separation-progress', { done, total: runs.length }));
            if (results.length === share.length) resolve();
          });
          worker.postMessage(share);
        });
      } finally {
        await worker.terminate();
      }
      return results;
    }),
  );
  return played.flat();
}

/** The bars of the project: rank correlation, experts and novices that pass, and the spread of one expert over seeds. */
export const BARS = { correlation: 0.9, expertsPassed: 0.98, novicesPassed: 0.02, expertSpread: 5 } as const;

/** True when all scenarios together meet every bar, and no single one lets novices pass or wavers. */
function meetsBars(rows: readonly SeparationRow[]): boolean {
  const all = rows[rows.length - 1];
  return (
    all.overallCorrelation >= BARS.correlation &&
    all.motorCorrelation >= BARS.correlation &&
    rows.every(
      (row) =>
        row.expertsPassed >= BARS.expertsPassed &&
        row.novicesPassed <= BARS.novicesPassed &&
        row.expertHigh - row.expertLow <= BARS.expertSpread,
    )
  );
}

function tableOf(rows: readonly SeparationRow[], seeds: number, say: Say): string[] {
  const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;
  return [
    say('separation-head', { seeds }),
    '',
    say('separation-columns'),
    '|---|---|---|---|---|---|',
    ...rows.map((row) => {
      const name = row.name === 'all' ? say('separation-all') : row.name;
      const correlations = `${row.overallCorrelation.toFixed(3)} | ${row.motorCorrelation.toFixed(3)}`;
      const spread = `${row.expertLow.toFixed(1)} … ${row.expertHigh.toFixed(1)}`;
      return `| ${name} | ${correlations} | ${percent(row.expertsPassed)} | ${percent(row.novicesPassed)} | ${spread} |`;
    }),
    '',
    say(meetsBars(rows) ? 'separation-met' : 'separation-not-met'),
  ];
}
