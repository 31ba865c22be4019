// npm run fuzz [-- SEED]: the long form, about twenty minutes. Prints what came of it, writes docs/fuzz.md, and exits 1 when anything went wrong.
import { writeFileSync } from 'node:fs';
import { availableParallelism, cpus } from 'node:os';
import { fuzzAttempts, fuzzBytes } from './attempts';
import { fuzzContent } from './content';
import { fuzzIntents } from './intents';
import { fuzzSchoolFiles } from './school-files';
import { fuzzBackups, fuzzPacked } from './sealed-files';
import type { Round } from './round';

const seed = Number(process.argv[2] ?? 20_000_000);
const began = performance.now();
const rounds: (Round & { minutes: number })[] = [];
for (const [fuzz, inputs] of [
  [fuzzIntents, 1_000_000],
  [fuzzContent, 5000],
  [fuzzAttempts, 3000],
  [fuzzSchoolFiles, 20_000],
  [fuzzBackups, 10_000],
  [fuzzPacked, 20_000],
  [fuzzBytes, 10_000],
] as const) {
  const from = performance.now();
  const result = { ...(await fuzz(inputs, seed)), minutes: (performance.now() - from) / 60_000 };
  console.log(
    `${result.what}: ${result.inputs} inputs, ${result.faults.length} faults, ${result.minutes.toFixed(1)} min`,
  );
  result.faults.forEach((fault) => console.log(`  ${fault}`));
  rounds.push(result);
}

const row = ({ what, inputs, past, slowestMilliseconds, faults, minutes }: (typeof rounds)[number]): string =>
  `| ${what} | ${inputs} | ${Math.round((past / inputs) * 100)} % | ${Math.round(slowestMilliseconds)} ms | ${minutes.toFixed(1)} | ${faults.length} |`;
const faults = rounds.flatMap((round) => round.faults);
writeFileSync(
  'docs/fuzz.md',
  `# Fuzzing: the last long run

\`npm run fuzz\` writes this page. The test command runs the same rounds with fewer inputs.

- Date: ${new Date().toISOString().slice(0, 10)}
- Command: \`npm run fuzz -- ${seed}\`
- Machine: ${cpus()[0]?.model ?? 'unknown'}, ${availableParallelism()} cores, Node ${process.version}
- Time: ${((performance.now() - began) / 60_000).toFixed(1)} minutes

| What | Inputs | Past the door | Slowest input, processor time | Minutes | Faults |
|---|---|---|---|---|---|
${rounds.map(row).join('\n')}

A fault is a throw, more than two seconds of processor time for one input, a session or score that is not whole, a changed file that verifies with a score it did
not earn, a refused backup that changed a school, or a prototype that was reached. Every other intent is malformed; every other file is changed only in ways its schema takes, or sealed anew.
${faults.length === 0 ? '' : `\n## Faults\n\n\`\`\`\n${faults.join('\n').replaceAll(`${process.cwd()}/`, '')}\n\`\`\`\n`}`,
);
if (faults.length > 0) process.exitCode = 1;
