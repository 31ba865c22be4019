// What the made-up language brings out on a page: words that did not come from src/words, and words that do not fit their place.
import type { Page } from '@playwright/test';
import { library } from '../desk/support';

/** What scenario and module files say, in languages of their own; longest first, so that no text is taken for a part of another. */
const content = [...new Set([library.scenarios, library.modules].flatMap(textsIn))].sort((a, b) => b.length - a.length);

/** Also the single words that clients write into their forms. */
const clientsWords = new Set(library.scenarios.flatMap(({ words }) => everyTextIn(words)));

function everyTextIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(everyTextIn) : [];
}

/** Every text with a blank or a capital letter in it; the rest are ids. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return /[A-Z ]/.test(value) ? [value] : [];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

/** Everything readable that stands outside of the made-up language's brackets, and every place whose text is cut off or wider than the page. */
export async function faultsOfWords(page: Page): Promise<string[]> {
  // Two frames: one to lay out, one for what follows its anchor.
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  const { texts, cut } = await page.evaluate(readPage);
  return [...texts.map((text) => leftOver(text)).filter((rest) => rest !== ''), ...cut];
}

/** Letters of the Latin alphabet that neither brackets nor content account for; '' when there are none. */
function leftOver(text: string): string {
  if (clientsWords.has(text.trim())) return '';
  let rest = text;
  for (let before = ''; before !== rest;) {
    before = rest;
    // A text cut short on purpose ends without its bracket.
    rest = rest.replace(/\[[^[\]]*(\]|…$)/g, ' ');
  }
  if (rest.endsWith('…') && content.some((known) => known.startsWith(rest.trim().slice(0, -1)))) return '';
  for (const known of content) rest = rest.replaceAll(known, ' ');
  rest = rest
    // Dates as the browser writes them, keys and digests, file names.
    .replace(/\b(Mon|Tues?|Wed(nes)?|Thu(rs)?|Fri|Sat(ur)?|Sun)(day)?\b/g, ' ')
    .replace(/\b(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]* \d+|\b[AP]M\b/g, ' ')
    .replace(/\b[0-9a-fA-F]{4,}\b/g, ' ')
    .replace(/\b[\w-]+\.(json|needlepoint-school)\b/g, ' ');
  return /[A-Za-z]{2,}/.test(rest) ? `untranslated: ${rest.trim()} (in: ${text.slice(0, 120)})` : '';
}

/** Runs inside the page. */
function readPage(): { texts: string[]; cut: string[] } {
  /** Read out only; spans of time as wide as they lasted, which the stages beside them name. */
  const MAY_BE_SHORT = '.sr-only, .timeline';
  const texts = new Set<string>();
  const cut: string[] = [];
  const seen = (element: Element): boolean => element.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true });
  const nameOf = (element: Element): string =>
    `${element.tagName.toLowerCase()}.${[...element.classList].pop() ?? ''}: ${(element.textContent ?? '').slice(0, 70)}`;
  for (const element of document.body.querySelectorAll<HTMLElement>('*')) {
    if (['SCRIPT', 'STYLE', 'NOSCRIPT'].includes(element.tagName) || !seen(element)) continue;
    for (const name of ['aria-label', 'title', 'placeholder', 'alt']) {
      const value = element.getAttribute(name);
      if (value) texts.add(value);
    }
    // Lines of one text in a drawing, what is typed into a field.
    if (element.tagName === 'TEXTAREA' || element.tagName === 'tspan') continue;
    if (element.tagName === 'text') {
      const lines = [...element.querySelectorAll('tspan')].map((line) => line.textContent);
      texts.add(lines.length > 0 ? lines.join(' ') : (element.textContent ?? ''));
      continue;
    }
    const own = [...element.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim());
    if (own.length > 0) texts.add(own.map((node) => node.textContent).join(''));
    const style = getComputedStyle(element);
    const hides = ['hidden', 'clip'].includes(style.overflowX) && !element.closest(MAY_BE_SHORT) && element.textContent;
    if (hides && element.scrollWidth > element.clientWidth + 1) cut.push(`cut off: ${nameOf(element)}`);
  }
  const page = document.documentElement;
  if (page.scrollWidth > page.clientWidth + 1) {
    const wide = [...document.body.querySelectorAll('*')].filter(
      (element) => seen(element) && element.getBoundingClientRect().right > page.clientWidth + 1,
    );
    cut.push(`wider than the page: ${wide.slice(-3).map(nameOf).join(' | ')}`);
  }
  return { texts: [...texts], cut };
}
