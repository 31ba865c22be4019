// `npm run walls`: prints every refused import and exits 1 when there is one.
import { checkWalls } from './walls';

const { filesRead, breaches } = await checkWalls(process.cwd());
for (const { rule, from, to, comment } of breaches) console.error(`${from}  ${rule}  ${to}\n    ${comment}`);
console.log(`walls: ${filesRead} files read, ${breaches.length} refused`);
if (breaches.length > 0) process.exitCode = 1;
