import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';
import { Hopwise } from '../pages/hopwise.ts';
import { violations } from '../pages/violations.ts';

const template = fileURLToPath(new URL('../fixtures/nat-instance-lab.yaml', import.meta.url));

test('who reaches whom: read by pointer and by keys, played, copied, and right again after an edit', async ({
  page,
}) => {
  test.slow();
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  const hopwise = new Hopwise(page);
  const { traffic } = hopwise;
  await hopwise.open();
  await hopwise.dropFile(template);
  await hopwise.tab('Matrix');
  const cell = (words: RegExp) => traffic.getByRole('button', { name: words });
  const group = traffic.getByRole('button', { name: 'jhPrivate-EC2-1 and 1 alike' });

  await test.step('two instances that behave alike are one line', async () => {
    await expect(traffic).toContainText('4 ends in 3 groups');
    await group.first().click();
    await expect(traffic.getByRole('rowheader', { name: /jhPrivate-EC2-2/ })).toHaveCount(1);
    await group.first().click();
  });

  await test.step('a cell says why', async () => {
    await cell(/^jhPrivate-EC2-1 and 1 alike to Internet, 80: does not arrive, RT_NO_ROUTE/).hover();
    await expect(traffic.getByRole('status').last()).toContainText('Timed out');
    await expect(traffic.getByRole('status').last()).toContainText('RT_NO_ROUTE');
  });

  await test.step('keys walk from cell to cell, and Enter plays one', async () => {
    await cell(/^jhNAT-Instance to Internet, 22/).click();
    await page.keyboard.press('ArrowRight');
    await expect(cell(/^jhNAT-Instance to Internet, 80/)).toBeFocused();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect(hopwise.player).toContainText('RT_NO_ROUTE');
    await hopwise.tab('Probes');
    await expect(traffic.getByRole('listitem').filter({ hasText: 'jhPrivate-EC2-1' }).first()).toContainText(
      'Timed out',
    );
    await expect(traffic.getByRole('list', { name: 'Probes' }).getByRole('listitem')).toHaveCount(1);
  });

  await test.step('an edit is answered, for every pair it concerns', async () => {
    await traffic.getByRole('button', { name: /^Fix all/ }).click();
    await expect(traffic.getByText('Connected').first()).toBeVisible();
    await hopwise.tab('Matrix');
    await expect(cell(/to Internet, 80: reaches/)).toHaveCount(2);
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: /^Undo/ }).click();
    await expect(cell(/to Internet, 80: reaches/)).toHaveCount(1);
  });

  await test.step('other ports, and the whole as CSV', async () => {
    await traffic.getByLabel('Ports').fill('udp 53, ssh');
    await expect(traffic.getByLabel('Ports')).toHaveAttribute('aria-invalid', 'true');
    await traffic.getByLabel('Ports').fill('udp 53');
    await expect(cell(/, udp 53: /).first()).toBeVisible();
    await traffic.getByRole('button', { name: 'Copy as CSV' }).click();
    await expect(traffic.getByText('Copied')).toBeVisible();
    const text = await page.evaluate(() => navigator.clipboard.readText());
    expect(text.split('\n')[0]).toContain('from,to,same_subnet,protocol,port,connected,reason');
    expect(text).toContain(',udp,53,');
  });
});
