import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';
import { Hopwise, textOf } from '../pages/hopwise.ts';

const template = fileURLToPath(new URL('../fixtures/nat-instance-lab.yaml', import.meta.url));

test('a template is dropped, asked, mended twice, played, captured and taken away', async ({ page }) => {
  const hopwise = new Hopwise(page);
  const { traffic } = hopwise;

  await test.step('a living example with a play button', async () => {
    await hopwise.open();
    await expect(page.getByRole('button', { name: 'Play', exact: true })).toBeEnabled();
  });

  await test.step('the template is dropped: everything in it appears', async () => {
    await hopwise.dropFile(template);
    for (const label of [
      'VPC jhNATInstance-VPC1',
      'Subnet jhNATInstance-VPC1-Subnet1',
      'Subnet jhNATInstance-VPC1-Subnet2',
      'Instance jhNAT-Instance',
      'Instance jhPrivate-EC2-1',
      'Instance jhPrivate-EC2-2',
      'Internet gateway jhNATInstance-IGW1',
      'Route table jhNATInstance-PublicRouteTable1',
      'Route table jhNATInstance-PrivateRouteTable1',
      'Security group jhVPC1-NATInstance-SecurityGroup',
      'Security group jhVPC1-PrivateEC2-SecurityGroup',
    ]) {
      await expect(hopwise.node(label)).toBeVisible();
    }
    await expect(hopwise.node('Instance jhNAT-Instance')).toContainText('203.0.113.');
  });

  await test.step('curl times out: no route', async () => {
    await hopwise.ask('jhPrivate-EC2-1', 'curl --local-port 55634 checkip.amazonaws.com');
    await expect(traffic.getByText('Timed out').first()).toBeVisible();
    await expect(traffic).toContainText('jhNATInstance-PrivateRouteTable1 has no route for 99.80.82.214');
    await expect(traffic).toContainText('curl: (28)');
  });

  await test.step('with the route it times out again: source/destination check', async () => {
    await traffic.getByRole('button', { name: /Add the route 0\.0\.0\.0\/0 to jhNAT-Instance/ }).click();
    await expect(traffic).toContainText('may not receive for 99.80.82.214');
    await expect(traffic.getByText('RT_NO_ROUTE')).toHaveCount(0);
  });

  await test.step('with the check off it connects and prints the Elastic IP', async () => {
    await traffic
      .getByRole('button', { name: /Turn off the source\/destination check/ })
      .first()
      .click();
    await expect(traffic.getByText('Connected').first()).toBeVisible();
    await expect(traffic).toContainText(/curl[^\n]*checkip\.amazonaws\.com\/?\s*203\.0\.113\.\d+/);
  });

  await test.step('it plays: the address changes at the NAT instance and at the internet gateway', async () => {
    await page.keyboard.press('Home');
    await expect(hopwise.player).toContainText('10.10.2.101:55634');
    const seen = new Set<string>();
    for (let step = 0; step < 8; step++) {
      await page.keyboard.press('ArrowRight');
      seen.add(await hopwise.player.innerText());
    }
    expect([...seen].some((text) => text.includes('10.10.1.100'))).toBe(true);
    expect([...seen].some((text) => /203\.0\.113\.\d+/.test(text))).toBe(true);
    await page.getByRole('button', { name: 'Play', exact: true }).click();
    await page.getByRole('button', { name: 'Pause', exact: true }).click();
  });

  await test.step('the capture on the NAT instance has the four lines of the handshake', async () => {
    await hopwise.tab('Capture');
    const lines = traffic.getByRole('region', { name: 'Captured packets' });
    await expect(lines).toContainText('10.10.2.101.55634 > 99.80.82.214.80: Flags [S]');
    await expect(lines).toContainText('10.10.1.100.55634 > 99.80.82.214.80: Flags [S]');
    await expect(lines).toContainText('99.80.82.214.80 > 10.10.1.100.55634: Flags [S.]');
    await expect(lines).toContainText('99.80.82.214.80 > 10.10.2.101.55634: Flags [S.]');
  });

  await test.step('picture, diagram and run are saved', async () => {
    const saved = async (name: string): Promise<import('@playwright/test').Download> => {
      await page.getByRole('button', { name: 'Export' }).click();
      return hopwise.download(() => page.getByRole('menuitem', { name, exact: true }).click());
    };
    const svg = await textOf(await saved('SVG'));
    expect(svg).toContain('jhPrivate-EC2-1');
    const png = readFileSync(await (await saved('PNG')).path());
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    const run = await textOf(await saved('Animated SVG of the run'));
    expect(run).toContain('10.10.1.100');
    expect(run).not.toContain('<script');
    const written = await textOf(await saved('CloudFormation template'));
    expect(written).toContain('NetworkInterfaceId: !Ref');
    expect(written).toContain('Key: hopwise:guest');
    await expect(page.getByRole('dialog')).toHaveCount(0); // nothing was lost, so nothing is told
    const plays = await page.evaluate(async (text) => {
      const image = new Image();
      image.src = URL.createObjectURL(new Blob([text], { type: 'image/svg+xml' }));
      await image.decode();
      return image.naturalWidth;
    }, run);
    expect(plays).toBe(720);
  });

  await test.step('undo and redo, and a reload that loses nothing', async () => {
    await hopwise.tab('Probes');
    await page.getByRole('button', { name: /^Undo/ }).click();
    await expect(traffic.getByText('Timed out').first()).toBeVisible();
    await page.getByRole('button', { name: /^Redo/ }).click();
    await expect(traffic.getByText('Connected').first()).toBeVisible();
    await page.reload();
    await expect(hopwise.node('Instance jhPrivate-EC2-1')).toBeVisible();
    await expect(traffic.getByText('Connected').first()).toBeVisible();
  });
});
