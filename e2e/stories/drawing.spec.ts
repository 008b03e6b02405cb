import { expect, type Locator, type Page, test } from '@playwright/test';
import { Hopwise } from '../pages/hopwise.ts';

/** Drags with the mouse from the middle of one place to a point of another, counted from its top left corner. */
async function drag(
  page: Page,
  from: Locator,
  to: Locator,
  at: { readonly x: number; readonly y: number },
): Promise<void> {
  await from.scrollIntoViewIfNeeded();
  const [start, end] = [await from.boundingBox(), await to.boundingBox()];
  if (start === null || end === null) throw new Error('nothing to drag');
  await page.mouse.move(start.x + start.width / 2, start.y + Math.min(30, start.height / 2));
  await page.mouse.down();
  await page.mouse.move(end.x + at.x, end.y + at.y, { steps: 8 });
}

test('a resource is dragged in, dragged elsewhere, refused, copied, and all of it is undone', async ({ page }) => {
  const hopwise = new Hopwise(page);
  await hopwise.open();
  const undo = page.getByRole('button', { name: 'Undo' });
  const privateSubnet = hopwise.node('Subnet private');

  await test.step('from the palette into a subnet: it gets the next address', async () => {
    await drag(page, page.getByRole('button', { name: 'Web server' }), privateSubnet, { x: 30, y: 140 });
    await page.mouse.up();
    await expect(hopwise.node('Instance web-server')).toContainText('10.0.1.5');
    await expect(undo).toHaveAttribute('title', /Add web-server/);
  });

  await test.step('into another subnet: it is addressed anew, in one step that says so', async () => {
    await drag(page, hopwise.node('Instance web-server'), hopwise.node('Subnet public'), { x: 60, y: 60 });
    await page.mouse.up();
    await expect(hopwise.node('Instance web-server')).toContainText('10.0.0.5');
    await expect(undo).toHaveAttribute('title', /Move web-server to public: 10\.0\.1\.5 becomes 10\.0\.0\.5/);
    await page.keyboard.press('Control+z');
    await expect(hopwise.node('Instance web-server')).toContainText('10.0.1.5');
  });

  await test.step('into a VPC it does not go, and one line says why', async () => {
    await drag(page, hopwise.node('Instance web-server'), hopwise.node('VPC demo-vpc'), { x: 60, y: 60 });
    await expect(page.getByText('Instance belongs in Subnet, not directly in VPC.').first()).toBeVisible();
    await page.mouse.up();
    await expect(undo).toHaveAttribute('title', /Add web-server/);
  });

  await test.step('keys move, duplicate and delete it', async () => {
    const server = hopwise.node('Instance web-server');
    await server.focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await expect(undo).toHaveAttribute('title', /Move boxes/);
    await page.keyboard.press('Control+d');
    await expect(hopwise.node('Instance web-server 2')).toContainText('10.0.1.6');
    await page.keyboard.press('Delete');
    await expect(hopwise.node('Instance web-server 2')).toHaveCount(0);
    for (let step = 0; step < 4; step++) await page.keyboard.press('Control+z');
    await expect(server).toHaveCount(0);
    await expect(undo).toBeDisabled();
  });
});

test('drawing a line between two resources offers what it may mean', async ({ page }) => {
  const hopwise = new Hopwise(page);
  await hopwise.open();
  await hopwise.node('Internet gateway demo-igw').click();
  await hopwise.node('Subnet private').click({ position: { x: 8, y: 120 }, modifiers: ['ControlOrMeta'] });
  await page.keyboard.press('c');
  await page
    .getByRole('menuitem', { name: /Route 0\.0\.0\.0\/0 to demo-igw/ })
    .first()
    .click();
  await expect(page.getByRole('button', { name: 'Undo' })).toHaveAttribute('title', /Route 0\.0\.0\.0\/0 to demo-igw/);
});

test('everything is found by one line: an address, a command, something to put in', async ({ page }) => {
  const hopwise = new Hopwise(page);
  await hopwise.open();
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: 'Search and commands' }).fill('who is 10.0.1.4?');
  await expect(page.getByRole('dialog').getByRole('option').first()).toContainText('app-server');
  await page.keyboard.press('Enter');
  await expect(hopwise.inspector).toContainText('app-server');
  await page.keyboard.press('/');
  await page.getByRole('combobox', { name: 'Insert a resource' }).fill('bastion');
  await page.keyboard.press('Enter');
  await expect(hopwise.node('Instance bastion')).toBeVisible();
});

test('a file that cannot be read is named with its place, and the document stays', async ({ page }) => {
  const hopwise = new Hopwise(page);
  await hopwise.open();
  await page.getByRole('button', { name: 'Open or import files' }).waitFor();
  const choosing = page.waitForEvent('filechooser');
  await page.keyboard.press('Control+o');
  await (await choosing).setFiles({ name: 'notes.txt', mimeType: 'text/plain', buffer: Buffer.from('hello') });
  const report = page.getByRole('dialog');
  await expect(report).toContainText('notes.txt could not be read');
  await expect(report).toContainText('notes.txt:1:1');
  await page.keyboard.press('Escape');
  await expect(hopwise.node('Instance app-server')).toBeVisible();
});

test('the page speaks Korean at once, and remembers it', async ({ page }) => {
  const hopwise = new Hopwise(page);
  await hopwise.open();
  await page.getByRole('button', { name: '한국어로 보기' }).click();
  await expect(page.getByRole('button', { name: '실행 취소' })).toBeVisible();
  await page.reload();
  await expect(page.getByRole('button', { name: '실행 취소' })).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'ko');
});

test('a VPC is drawn from nothing: frames hang at the pointer, nothing lies on a subnet', async ({ page }) => {
  const hopwise = new Hopwise(page);
  await hopwise.open();
  await page.getByRole('button', { name: 'Start blank' }).click();
  const dropped = async (name: string, to: Locator, at: { readonly x: number; readonly y: number }): Promise<void> => {
    await drag(page, page.getByRole('button', { name, exact: true }), to, at);
    await page.mouse.up();
  };
  await dropped('VPC', hopwise.canvas, { x: 60, y: 60 });
  const vpc = hopwise.node('VPC vpc');
  await expect(vpc).toBeVisible();
  await dropped('Subnet', vpc, { x: 40, y: 60 });
  const subnet = hopwise.node('Subnet subnet');
  await expect(subnet).toContainText('10.0.0.0/24');
  const [frame, label] = [await subnet.boundingBox(), await hopwise.node('Network ACL vpc-acl').boundingBox()];
  expect(label?.y).toBeGreaterThan((frame?.y ?? 0) + (frame?.height ?? Number.POSITIVE_INFINITY));
});

test('groups of the palette fold, stay folded, and are still searched', async ({ page }) => {
  const hopwise = new Hopwise(page);
  await hopwise.open();
  const tile = page.getByRole('button', { name: 'NAT gateway', exact: true });
  await page.getByRole('heading', { name: 'Gateways' }).click();
  await expect(tile).toBeHidden();
  await page.reload();
  await expect(hopwise.node('Instance app-server')).toBeVisible();
  await expect(tile).toBeHidden();
  await page.getByRole('searchbox', { name: 'Find a resource' }).fill('nat');
  await expect(tile).toBeVisible();
});

test('a security group that admits its own members names itself', async ({ page }) => {
  const hopwise = new Hopwise(page);
  await hopwise.open();
  await hopwise.node('Security group default').click();
  await expect(hopwise.inspector.getByRole('combobox', { name: /Source group/ }).first()).toHaveValue(
    'security-group-1',
  );
  await expect(hopwise.inspector.getByText(/gone/)).toHaveCount(0);
});
