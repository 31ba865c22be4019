// How the app is built: one page, Phaser in a chunk of its own, assets as files, everything loadable from any folder of any host.
import { execFileSync } from 'node:child_process';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';
import { licenceTexts } from './src/cli/licence-texts.ts';
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

/** Fills in src/session-cards.ts and src/shipped-modules.ts, so that lists of them wait for no scenario to be read. */
function cardsInCode(): Plugin {
  const [cardsPlace, modulesPlace] = ['src/session-cards.ts', 'src/shipped-modules.ts'].map((path) =>
    resolve(import.meta.dirname, path),
  );
  const scenarios = resolve(import.meta.dirname, 'scenarios');
  let printed: string | null = null;
  return {
    name: 'needlepoint-cards',
    watchChange() {
      printed = null;
    },
    load(id) {
      const place = resolve(id);
      if (place !== cardsPlace && place !== modulesPlace) return null;
      for (const path of readdirSync(scenarios, { recursive: true, encoding: 'utf8' })) {
        if (path.endsWith('.yaml')) this.addWatchFile(join(scenarios, path));
      }
      printed ??= execFileSync(process.execPath, ['--import', 'tsx', 'src/cli/cards.ts'], {
        cwd: import.meta.dirname,
        encoding: 'utf8',
      });
      const { cards, examCards, modules } = JSON.parse(printed) as Record<'cards' | 'examCards' | 'modules', unknown>;
      return place === cardsPlace
        ? `export const shippedCards = ${JSON.stringify(cards)};`
        : `export const shippedModules = ${JSON.stringify(modules)}; export const shippedExamCards = ${JSON.stringify(examCards)};`;
    },
  };
}

/** Lays a .gz beside every built file that shrinks, so that serving costs no processor time. */
export function compressedBeside(): Plugin {
  let outputFolder = '';
  return {
    name: 'needlepoint-gzip',
    apply: 'build',
    configResolved(config) {
      outputFolder = resolve(config.root, config.build.outDir);
    },
    closeBundle: {
      // After everything else that writes files, the service worker above all.
      order: 'post',
      sequential: true,
      handler: () => compressAll(outputFolder),
    },
  };
}

function compressAll(outputFolder: string): void {
  for (const entry of readdirSync(outputFolder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !compressible.test(entry.name)) continue;
    const path = join(entry.parentPath, entry.name);
    const bytes = readFileSync(path);
    const packed = gzipSync(bytes, { level: 9 });
    if (packed.length < bytes.length) writeFileSync(`${path}.gz`, packed);
  }
}

/** Puts the icons of the installed app where its manifest says. They are drawn by `npm run icons`. */
function icons(): Plugin {
  const folder = resolve(import.meta.dirname, 'assets/icons');
  return {
    name: 'needlepoint-icons',
    apply: 'build',
    generateBundle() {
      for (const name of readdirSync(folder)) {
        this.emitFile({ type: 'asset', fileName: `icons/${name}`, source: readFileSync(join(folder, name)) });
      }
    },
  };
}

/** Lays the texts of all licences beside the page, which links to them. */
function licences(): Plugin {
  return {
    name: 'needlepoint-licences',
    apply: 'build',
    generateBundle() {
      this.emitFile({ type: 'asset', fileName: 'licences.txt', source: licenceTexts(import.meta.dirname) });
    },
  };
}

/** The app as it is installed: everything that was built is kept on the device at the first visit, and a newer version waits until it is asked for. */
const installable = VitePWA({
  registerType: 'prompt',
  injectRegister: false,
  filename: 'sw.js',
  manifest: {
    id: './',
    name: 'Needlepoint',
    short_name: 'Needlepoint',
    description: 'A micro-needling training simulator. A training aid: it gives no licence and no medical advice.',
    start_url: './',
    scope: './',
    display: 'standalone',
    theme_color: '#f3f6f7',
    background_color: '#f3f6f7',
    icons: [
      { src: './icons/icon-192.png', sizes: '192x192', type: 'image/png' },
      { src: './icons/icon-512.png', sizes: '512x512', type: 'image/png' },
      { src: './icons/icon-maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
    ],
  },
  workbox: {
    globPatterns: ['**/*'],
    globIgnores: ['**/*.gz', '**/*.map'],
    // Nothing is left out for its size: a face without its picture is no face.
    maximumFileSizeToCacheInBytes: 64 * 1024 * 1024,
    dontCacheBustURLsMatching: /assets\//,
    clientsClaim: true,
    skipWaiting: false,
    cleanupOutdatedCaches: true,
    inlineWorkboxRuntime: true,
    sourcemap: false,
  },
});

export default defineConfig({
  base: './',
  plugins: [react(), cardsInCode(), policyInPage(), icons(), licences(), installable, compressedBeside()],
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
        codeSplitting: {
          groups: [
            { name: 'phaser', test: /node_modules[\\/]phaser[\\/]/ },
            // What the first page cannot do without, in one piece: forty small ones compress worse.
            {
              name: 'first',
              test: /node_modules[\\/](react|react-dom|scheduler|i18next|react-i18next|react-router)[\\/]|@mantine[\\/]core[\\/]esm[\\/]components[\\/](Button|Group|Paper|Text|Title|Anchor|Stack|SimpleGrid|Container|Badge|Alert|Radio|Input|InputBase|InlineInput|TextInput|FileButton|Progress|Loader|UnstyledButton)[\\/]/,
            },
          ],
        },
      },
    },
  },
});
