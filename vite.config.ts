// How the app is built: one page, Phaser in a chunk of its own, assets as files, everything loadable from any folder of any host.
import { execFileSync } from 'node:child_process';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { POLICY_META } from './src/cli/security-policy.ts';

const compressible = /\.(html|js|css|json|yaml|svg|txt|bin|wasm|webmanifest)$/;

/** Puts the Content-Security-Policy into the built page; the development server needs inline scripts and goes without. */
function policyInPage(): Plugin {
  return {
    name: 'needlepoint-policy',
    apply: 'build',
    transformIndexHtml: () => [
      {
        tag: 'meta',
        attrs: { 'http-equiv': 'Content-Security-Policy', content: POLICY_META },
        injectTo: 'head-prepend',
      },
    ],
  };
}

/** Fills in src/session-cards.ts, so that the first page lists the sessions without the code that reads them. */
function cardsInCode(): Plugin {
  const place = resolve(import.meta.dirname, 'src/session-cards.ts');
  const scenarios = resolve(import.meta.dirname, 'scenarios');
  return {
    name: 'needlepoint-cards',
    load(id) {
      if (resolve(id) !== place) return null;
      for (const path of readdirSync(scenarios, { recursive: true, encoding: 'utf8' })) {
        if (path.endsWith('.yaml')) this.addWatchFile(join(scenarios, path));
      }
      const cards = execFileSync(process.execPath, ['--import', 'tsx', 'src/cli/cards.ts'], {
        cwd: import.meta.dirname,
        encoding: 'utf8',
      });
      return `export const shippedCards = ${cards};`;
    },
  };
}

/** Lays a .gz beside every built file that shrinks, so that serving costs no processor time. */
function compressedBeside(): Plugin {
  let outputFolder = '';
  return {
    name: 'needlepoint-gzip',
    apply: 'build',
    configResolved(config) {
      outputFolder = resolve(config.root, config.build.outDir);
    },
    closeBundle() {
      for (const entry of readdirSync(outputFolder, { recursive: true, withFileTypes: true })) {
        if (!entry.isFile() || !compressible.test(entry.name)) continue;
        const path = join(entry.parentPath, entry.name);
        const bytes = readFileSync(path);
        const packed = gzipSync(bytes, { level: 9 });
        if (packed.length < bytes.length) writeFileSync(`${path}.gz`, packed);
      }
    },
  };
}

export default defineConfig({
  base: './',
  plugins: [react(), cardsInCode(), policyInPage(), compressedBeside()],
  assetsInclude: ['**/*.bin'],
  worker: { format: 'es' },
  build: {
    outDir: process.env.NEEDLEPOINT_DIST ?? 'dist',
    emptyOutDir: true,
    target: 'es2022',
    sourcemap: true,
    // Small files would become data: addresses, which the policy does not let code fetch.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 2000,
    rolldownOptions: {
      checks: { bundlerTimings: false },
      output: {
        codeSplitting: { groups: [{ name: 'phaser', test: /node_modules[\\/]phaser[\\/]/ }] },
      },
    },
  },
});
