// A person going through the pages of a school, who has each looked at; in the made-up language, and for the contact sheet in English.
import { expect, type Page } from '@playwright/test';
import { LANGUAGE, pictures, survey } from './survey';
import { say } from './trainee';
import { faultsOfWords } from './untranslated';

export const LOW = { width: 1024, height: 600 };
const NARROW = { width: 768, height: 1024 };

export class Walk {
  constructor(private readonly page: Page) {}

  async to(address: string): Promise<void> {
    await this.page.goto(`./?language=${LANGUAGE}#/${address}`);
  }

  /** Has the page looked at as it stands. */
  async see(name: string): Promise<void> {
    await survey(this.page, `school-${name}`);
    if (pictures) return;
    await this.page.setViewportSize(NARROW);
    expect.soft(await faultsOfWords(this.page), `${name}, upright`).toEqual([]);
    await this.page.setViewportSize(LOW);
  }

  async heading(id: string, values: Record<string, string | number> = {}): Promise<void> {
    await expect(this.page.getByRole('heading', { name: say(id, values), exact: true })).toBeVisible();
  }

  async press(id: string, values: Record<string, string | number> = {}): Promise<void> {
    await this.page
      .getByRole('button', { name: say(id, values), exact: true })
      .first()
      .click();
  }

  async inDialog(id: string): Promise<void> {
    await this.page
      .getByRole('dialog')
      .getByRole('button', { name: say(id), exact: true })
      .click();
  }

  async fill(id: string, text: string): Promise<void> {
    await this.page.getByLabel(say(id), { exact: true }).first().fill(text);
  }

  async choose(id: string, files: string | string[]): Promise<void> {
    const chooser = this.page.waitForEvent('filechooser');
    await this.press(id);
    await (await chooser).setFiles(files);
  }

  async save(id: string, path: string): Promise<void> {
    const download = this.page.waitForEvent('download');
    await this.press(id);
    await (await download).saveAs(path);
  }

  async closeDialog(): Promise<void> {
    await this.page.keyboard.press('Escape');
    await expect(this.page.getByRole('dialog')).toBeHidden();
  }

  async alert(): Promise<void> {
    await expect(this.page.getByRole('alert').first()).toBeVisible();
  }
}
