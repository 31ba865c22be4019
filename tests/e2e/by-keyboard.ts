// Goes through pages by keyboard alone; the focus is always to be seen.
import { expect, type Locator, type Page } from '@playwright/test';

/** More stops than any page has. */
const MOST_STOPS = 120;

/** Whether the element with the focus looks different from one without it. */
export async function focusShows(page: Page): Promise<string> {
  return page.evaluate(() => {
    const focused = document.activeElement;
    if (!(focused instanceof HTMLElement) || focused === document.body) return 'nothing has the focus';
    const looks = (element: Element): string => {
      const style = getComputedStyle(element);
      const outline = style.outlineStyle === 'none' ? 'none' : `${style.outlineStyle} ${style.outlineWidth}`;
      return [outline, style.boxShadow, style.borderColor, style.backgroundColor].join(' | ');
    };
    // A twin in the same place, without the focus. It has no name, so that it joins no group of radio buttons.
    const twin = focused.cloneNode(false) as HTMLElement;
    twin.removeAttribute('name');
    twin.style.transition = 'none';
    focused.after(twin);
    for (const change of focused.getAnimations()) change.finish();
    let differs = looks(focused) !== looks(twin);
    twin.remove();
    const frame = focused.parentElement;
    if (!differs && frame && focused.matches('input')) {
      // A field inside of a frame that is drawn around it: the frame shows it.
      frame.style.transition = 'none';
      const framed = looks(frame);
      focused.blur();
      differs = looks(frame) !== framed;
      focused.focus();
    }
    return differs ? 'shown' : `not shown: ${focused.outerHTML.slice(0, 120)}`;
  });
}

/** Tabs on (or back) to an element; at every stop on the way the focus must be to be seen. */
export async function tabTo(page: Page, target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  for (let stop = 0; stop < MOST_STOPS; stop++) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press(key);
    expect.soft(await focusShows(page)).toBe('shown');
  }
  throw new Error(`Tab does not come to ${target.toString()}.`);
}

export async function pressByKey(page: Page, name: string): Promise<void> {
  await tabTo(page, page.getByRole('button', { name }).first());
  await page.keyboard.press('Enter');
}
