import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { Hopwise } from '../pages/hopwise.ts';

/** Rules of WCAG 2.2 A and AA that the page breaks, with what breaks them. */
async function violations(page: Page): Promise<readonly string[]> {
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
  const result = await new AxeBuilder({ page }).withTags(tags).analyze();
  return result.violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 160)}`));
}

for (const colorScheme of ['light', 'dark'] as const) {
  test(`the ${colorScheme} page breaks no rule: at rest, with a selection, in a dialog`, async ({ page }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const hopwise = new Hopwise(page);
    await hopwise.open();
    expect(await violations(page)).toEqual([]);
    await hopwise.node('Route table private-routes').click();
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('?');
    await expect(page.getByRole('dialog')).toBeVisible();
    expect(await violations(page)).toEqual([]);
  });
}

test('a node says its kind, its name, its address and where it is', async ({ page }) => {
  const hopwise = new Hopwise(page);
  await hopwise.open();
  await expect(page.getByLabel('Instance app-server, 10.0.1.4, in Subnet private')).toBeVisible();
});
