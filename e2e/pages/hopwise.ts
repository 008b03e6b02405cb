import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { Download, Locator, Page } from '@playwright/test';

/** The page as a person handles it: what they see, name and click. */
export class Hopwise {
  readonly page: Page;
  readonly canvas: Locator;
  readonly inspector: Locator;
  readonly traffic: Locator;
  readonly player: Locator;

  constructor(page: Page) {
    this.page = page;
    this.canvas = page.getByRole('main', { name: 'Canvas' });
    this.inspector = page.getByRole('region', { name: 'Inspector' });
    this.traffic = page.getByRole('tabpanel');
    this.player = page.getByRole('region', { name: 'Player' });
  }

  async open(): Promise<void> {
    await this.page.goto('/');
    await this.node('Instance app-server').waitFor();
  }

  /** A drawn resource by the beginning of its label: kind and name. */
  node(label: string): Locator {
    return this.page.getByLabel(new RegExp(`^${label}(,|$)`)).first();
  }

  /** Drops a file on the page. */
  async dropFile(path: string): Promise<void> {
    await this.dropTexts([[basename(path), readFileSync(path, 'utf8')]]);
  }

  /** Drops files of these names and texts on the page as a browser does: enter, over, drop. */
  async dropTexts(files: readonly (readonly [string, string])[]): Promise<void> {
    const transfer = await this.page.evaluateHandle((named) => {
      const data = new DataTransfer();
      for (const [name, content] of named) data.items.add(new File([content], name));
      return data;
    }, files);
    const target = this.page.locator('#root > *').first();
    for (const type of ['dragenter', 'dragover', 'drop']) await target.dispatchEvent(type, { dataTransfer: transfer });
  }

  /** Types a command as on the machine it is asked from. */
  async ask(from: string, command: string): Promise<void> {
    await this.tab('Probes');
    const bar = this.page.getByRole('form', { name: 'Ask' });
    await bar.getByRole('combobox', { name: 'From' }).selectOption({ label: from });
    await bar.getByLabel('Command').fill(command);
    await bar.getByLabel('Command').press('Enter');
  }

  async tab(name: string): Promise<void> {
    await this.page.getByRole('tab', { name }).click();
  }

  /** A download that an action causes. */
  async download(action: () => Promise<void>): Promise<Download> {
    const [download] = await Promise.all([this.page.waitForEvent('download'), action()]);
    return download;
  }
}

/** The text of a downloaded file. */
export async function textOf(download: Download): Promise<string> {
  return readFileSync(await download.path(), 'utf8');
}
