// npm run faults [-- KILLS [SEED]]: the long form, fifty kills, some minutes. Prints what came of it, writes docs/storage-faults.md, and exits 1 when anything was lost.
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBrowser } from '../run/browser';
import { app, build, tidy } from '../run/steps';
import { startFragileBrowser } from './fragile-browser';
import { killAtRandom, type Kill, type KillRun } from './kills';

const count = Number(process.argv[2] ?? 50);
const seed = Number(process.argv[3] ?? 1);
const began = performance.now();
const profile = mkdtempSync(join(tmpdir(), 'needlepoint-faults-'));
if (!build().ok) throw new Error('The app does not build.');
const server = spawn(process.execPath, ['--import', 'tsx', 'src/cli/serve.ts'], {
  env: { ...process.env, PORT: '0', NEEDLEPOINT_DIST: app },
  stdio: ['ignore', 'pipe', 'inherit'],
});
try {
  const address = await new Promise<string>((fulfil, reject) => {
    server.stdout.on('data', (text) => {
      const found = /http:\/\/\S+/.exec(String(text));
      if (found) fulfil(found[0]);
    });
    server.on('close', () => reject(new Error('The server ended.')));
  });
  const browser = await startFragileBrowser(ensureBrowser(), profile);
  try {
    const run = await killAtRandom(browser, address, count, seed, (kill) => console.log(row(kill)));
    const minutes = (performance.now() - began) / 60_000;
    mkdirSync('docs', { recursive: true });
    writeFileSync('docs/storage-faults.md', page(run, minutes));
  } finally {
    await browser.close();
  }
} finally {
  server.kill();
  tidy();
  rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
}

function row({ what, stage, playedMilliseconds, lostMilliseconds, acts, lostActs }: Kill): string {
  return `| ${what} | ${stage} | ${(playedMilliseconds / 1000).toFixed(1)} s | ${Math.round(lostMilliseconds)} ms | ${acts} | ${lostActs} |`;
}

function page({ kills, sessions }: KillRun, minutes: number): string {
  const lost = kills.map(({ lostMilliseconds }) => lostMilliseconds).sort((a, b) => a - b);
  const mean = lost.reduce((sum, one) => sum + one, 0) / lost.length;
  const lostActs = kills.reduce((sum, kill) => sum + kill.lostActs, 0);
  return `# Storage faults: the last long run of kills

\`npm run faults\` writes this page. The test command kills three times, and tries a full quota, refused storage, a blocked upgrade and two tabs
(\`tests/e2e/no-room.spec.ts\`, \`tests/e2e/storage-faults.spec.ts\`).

- Date: ${new Date().toISOString().slice(0, 10)}
- Command: \`npm run faults -- ${count} ${seed}\`
- Machine: ${cpus()[0]?.model ?? 'unknown'}, ${availableParallelism()} cores, Node ${process.version}
- Time: ${minutes.toFixed(1)} minutes

| Kills | of these the whole browser | Play lost: mean | median | most | Acts lost | Sessions finished and proved afterwards |
|---|---|---|---|---|---|---|
| ${kills.length} | ${kills.filter(({ what }) => what === 'browser').length} | ${Math.round(mean)} ms | ${Math.round(lost[Math.floor(lost.length / 2)])} ms | ${Math.round(lost[lost.length - 1])} ms | ${lostActs} | ${sessions} of ${sessions} |

Sessions are played from the door to the chart in a headless Chromium with a profile on disk, in real time and without a picture. At a random moment every page's process, or the
browser with all its processes, gets a SIGKILL. The page says before every frame how far play will be after it; the last it said is compared with what the shelf gives back.
Bars: at most 1,000 ms of play lost, every act of more than a second before kept, the trainee told on return, and every session ending as a file that replays to its own score.

| Killed | Where the session came back | Played | Play lost | Acts done | Acts lost |
|---|---|---|---|---|---|
${kills.map(row).join('\n')}
`;
}
