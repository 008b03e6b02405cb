import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';
import { Hopwise } from '../pages/hopwise.ts';

const accounts = fileURLToPath(new URL('../../src/testing/aws-accounts', import.meta.url));

test('files that cannot be read are named, and the drawing stays', async ({ page }) => {
  const hopwise = new Hopwise(page);
  await hopwise.open();
  const dialog = page.getByRole('dialog');
  for (const [name, content] of [
    ['empty.yaml', ''],
    ['broken.json', '{"a": [1,'],
    ['broken.yaml', 'Resources:\n  A: [1, 2\n B: - x'],
    ['picture.svg', '<svg xmlns="http://www.w3.org/2000/svg"/>'],
  ] as const) {
    await hopwise.dropTexts([[name, content]]);
    await expect(dialog, name).toContainText(`${name} could not be read`);
    await expect(dialog, name).toContainText('Your document stays as it was');
    await dialog.getByRole('button', { name: 'Done' }).click();
    await expect(dialog).toHaveCount(0);
  }
  await expect(hopwise.node('Instance app-server')).toBeVisible();
  await expect(page.getByRole('button', { name: /^Undo/ })).toBeDisabled();
});

test('what is typed and wrong stays to be read, and the network as it was before', async ({ page }) => {
  const hopwise = new Hopwise(page);
  await hopwise.open();
  const group = hopwise.node('Security group default');
  await group.click();
  const rule = (column: string) => hopwise.inspector.getByLabel(`${column}, row 2`, { exact: true }).first();
  await hopwise.inspector.getByRole('button', { name: 'Add row' }).first().click();
  await rule('Protocol').fill('tcp');
  await rule('Port range').fill('');
  await rule('Port range').pressSequentially('99999');
  await rule('Source CIDR').pressSequentially('10.0.0.0/33');
  await expect(hopwise.inspector).toContainText('"99999" is not a port range');
  await expect(hopwise.inspector).toContainText('"10.0.0.0/33" is not a CIDR block');
  await expect(group).not.toContainText('9999');
  await expect(group).not.toContainText('/3');
  await rule('Source CIDR').fill('10.0.0.0/24');
  await expect(group).toContainText('10.0.0.0/24');
});

test('commands that cannot be asked say why; a name that nobody has sends no packet', async ({ page }) => {
  const hopwise = new Hopwise(page);
  await hopwise.open();
  const problem = page.getByRole('form', { name: 'Ask' }).getByRole('alert');
  for (const [command, words] of [
    ['rm -rf /', '"rm" is not known here'],
    ['curl http://example.com:99999', '"99999" is not a port'],
    ['ssh', 'names no host'],
  ] as const) {
    await hopwise.ask('app-server', command);
    await expect(problem).toContainText(words);
  }
  await hopwise.ask('app-server', 'curl nobody.invalid');
  await expect(hopwise.traffic).toContainText('Could not resolve host');
  await expect(hopwise.player).toContainText('No packet leaves.');
  await expect(hopwise.player.getByRole('button', { name: 'Play', exact: true })).toBeVisible();
});

test('files of two accounts are called by the folder around them', async ({ page }) => {
  const hopwise = new Hopwise(page);
  await hopwise.open();
  const names = readdirSync(accounts, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.json'));
  await hopwise.dropTexts(names.map((name) => [`accounts/${name}`, readFileSync(join(accounts, name), 'utf8')]));
  await expect(page.getByRole('heading', { name: 'accounts is open' })).toBeVisible();
  await page.getByRole('button', { name: 'Done' }).click();
  await expect(hopwise.node('Transit gateway hub')).toBeVisible();
  await expect(hopwise.inspector.getByLabel('Title')).toHaveValue('accounts');
});
