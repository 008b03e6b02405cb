import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';
import { Hopwise } from '../pages/hopwise.ts';

const template = fileURLToPath(new URL('../fixtures/nat-instance-lab.yaml', import.meta.url));

test('a login goes by a bastion: two connections, one after the other', async ({ page }) => {
  const hopwise = new Hopwise(page);
  const { traffic } = hopwise;
  await hopwise.open();
  await hopwise.dropFile(template);
  await hopwise.ask('laptop (203.0.113.7)', 'ssh -J ec2-user@jhNAT-Instance ec2-user@jhPrivate-EC2-1');
  await expect(traffic.getByText('Connected').first()).toBeVisible();
  await expect(traffic).toContainText('through jhNAT-Instance');
  await expect(traffic.getByLabel('Bastions, in order')).toHaveValue('jhNAT-Instance');

  await test.step('its hops stand under the connection they belong to', async () => {
    await hopwise.tab('Hops');
    await expect(traffic.getByRole('rowheader', { name: /^Connection 1: / })).toBeVisible();
    await expect(traffic.getByRole('rowheader', { name: /^Connection 2: jhNAT-Instance/ })).toHaveCount(1);
  });

  await test.step('straight there is no way to a private address', async () => {
    await hopwise.tab('Probes');
    await traffic.getByLabel('Through').selectOption({ label: 'nothing' });
    await expect(traffic.getByText('Connected')).toHaveCount(0);
    await page.getByRole('button', { name: /^Undo/ }).click();
    await expect(traffic.getByText('Connected').first()).toBeVisible();
  });
});

test('after a template is dropped one types at once; an empty prompt leaves play and undo alone', async ({ page }) => {
  const hopwise = new Hopwise(page);
  await hopwise.open();
  await hopwise.dropFile(template);
  const command = page.getByRole('form', { name: 'Ask' }).getByLabel('Command');
  await expect(command).toBeFocused();
  await page.keyboard.type('curl checkip.amazonaws.com');
  await expect(command).toHaveValue('curl checkip.amazonaws.com');
  await page.keyboard.press('Enter');
  await expect(hopwise.traffic).toContainText('jhNAT-Instance → checkip.amazonaws.com');
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await expect(hopwise.node('Instance app-server')).toBeVisible();
});
