import { expect, test } from '@playwright/test';
import { Hopwise } from '../pages/hopwise.ts';
import { violations } from '../pages/violations.ts';

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

  test(`the ${colorScheme} tabs of the traffic break no rule`, async ({ page }) => {
    test.slow();
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const hopwise = new Hopwise(page);
    await hopwise.open();
    for (const tab of ['Hops', 'Packet', 'Tables', 'Capture', 'Flow log', 'Matrix']) {
      await hopwise.tab(tab);
      await expect(hopwise.traffic).not.toContainText('asking …');
      expect(await violations(page, '.traffic'), tab).toEqual([]);
    }
  });
}

test('a node says its kind, its name, its address and where it is', async ({ page }) => {
  const hopwise = new Hopwise(page);
  await hopwise.open();
  await expect(page.getByLabel('Instance app-server, 10.0.1.4, in Subnet private')).toBeVisible();
});
