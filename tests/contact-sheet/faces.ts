// The faces of the contact sheet: six tones in three poses, untreated, at the endpoint and over-treated; then ages, marks and close-ups.
import { join } from 'node:path';
import type { Browser } from '@playwright/test';
import { createServer } from 'vite';
import type { FaceWish } from './faces-page';
import type { Picture, Section } from './page';
import { TREATMENTS } from './treated-skin';

const TONES = [1, 2, 3, 4, 5, 6] as const;
const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI'];
const POSES = ['front', 'left', 'right'] as const;
const SIZE = { width: 460, height: 560 };

const CLIENTS: readonly (Omit<FaceWish, 'treatment' | 'turn'> & { says: string })[] = [
  { id: 'young', says: 'II, 22, freckles', fitzpatrick: 2, ageYears: 22, features: ['freckles'] },
  {
    id: 'lined',
    says: 'II, 58, fine lines',
    fitzpatrick: 2,
    ageYears: 58,
    features: ['fine-lines-forehead', 'fine-lines-eyes', 'fine-lines-lip'],
  },
  {
    id: 'scarred',
    says: 'III, 31, male, acne scars',
    fitzpatrick: 3,
    ageYears: 31,
    sex: 'male',
    features: ['acne-scars-cheeks'],
  },
  { id: 'pigmented', says: 'IV, 41, pigmentation', fitzpatrick: 4, ageYears: 41, features: ['pigment-cheeks'] },
  { id: 'spotty', says: 'V, 24, pustules', fitzpatrick: 5, ageYears: 24, features: ['pustules-cheeks'] },
  { id: 'mole', says: 'I, 35, mole', fitzpatrick: 1, ageYears: 35, features: ['mole-cheek-left'] },
  { id: 'tanned', says: 'II, 33, male, tan', fitzpatrick: 2, ageYears: 33, sex: 'male', features: ['tan'] },
  { id: 'dull', says: 'VI, 47, dull', fitzpatrick: 6, ageYears: 47, features: ['dull'] },
];

/** Takes the pictures into the folder. Only those whose file name holds `only` when it is given. */
export async function takeFaces(browser: Browser, folder: string, only = ''): Promise<Section[]> {
  const server = await createServer({
    logLevel: 'error',
    cacheDir: '.tmp/contact-sheet-vite',
    server: { port: 0, host: '127.0.0.1', hmr: false, watch: null },
  });
  await server.listen();
  const page = await browser.newPage({ viewport: SIZE });
  try {
    await page.goto(`${server.resolvedUrls?.local[0]}tests/contact-sheet/faces.html`);
    await page.locator('body[data-ready]').waitFor({ timeout: 120_000 });
    const take = async (file: string, says: string, wish: FaceWish): Promise<Picture[]> => {
      if (!file.includes(only)) return [];
      const redness = await page.evaluate((wanted) => window.showFace(wanted), wish);
      await page.screenshot({ path: join(folder, file) });
      return [{ file, says: redness > 0.01 ? `${says} · redness ${redness.toFixed(2)}` : says, ...SIZE }];
    };
    const sections: Section[] = [];
    for (const tone of TONES) {
      const pictures: Picture[] = [];
      for (const treatment of TREATMENTS) {
        for (const turn of POSES) {
          const wish = { id: `tone-${tone}`, fitzpatrick: tone, treatment, turn };
          pictures.push(...(await take(`face-${tone}-${treatment}-${turn}.png`, `${treatment}, ${turn}`, wish)));
        }
      }
      sections.push({ title: `Fitzpatrick ${ROMAN[tone - 1]}`, pictures });
    }
    const clients: Picture[] = [];
    for (const { says, ...client } of CLIENTS) {
      for (const close of [false, true]) {
        const wish: FaceWish = { ...client, close, treatment: 'untreated', turn: close ? 'right' : 'front' };
        clients.push(...(await take(`client-${client.id}${close ? '-close' : ''}.png`, says, wish)));
      }
    }
    sections.push({ title: 'Ages and marks', pictures: clients });
    const close: Picture[] = [];
    for (const tone of TONES) {
      for (const treatment of TREATMENTS) {
        const wish: FaceWish = { id: `tone-${tone}`, fitzpatrick: tone, treatment, turn: 'front', close: true };
        close.push(...(await take(`close-${tone}-${treatment}.png`, `${ROMAN[tone - 1]}, ${treatment}`, wish)));
      }
    }
    sections.push({ title: 'Close-ups', pictures: close });
    return sections;
  } finally {
    await page.close();
    await server.close();
  }
}
