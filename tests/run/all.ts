// `npm test`: every check there is, in order, up to the first that fails. The last line counts the tests.
import { browser, build, lintAndTypes, tidy, unit, type Outcome } from './steps';

const steps: [heading: string, step: () => Outcome | Promise<Outcome>][] = [
  ['Lint, layout, walls and types', lintAndTypes],
  ['Unit, golden and validation tests', unit],
  ['Build', build],
  ['Browser tests', browser],
];

let passed = 0;
let failed = 0;
try {
  for (const [index, [heading, step]] of steps.entries()) {
    console.log(`\n== ${index + 1} of ${steps.length}: ${heading} ==\n`);
    const { ok, count } = await step();
    passed += count.passed;
    failed += count.failed;
    if (ok) continue;
    console.log(`\nStopped at: ${heading}.`);
    break;
  }
} catch (error) {
  failed += 1;
  console.error(error instanceof Error ? error.message : error);
} finally {
  tidy();
}
console.log(`\n${passed} passed, ${failed} failed`);
if (failed > 0) process.exitCode = 1;
