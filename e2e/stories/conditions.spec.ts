import { expect, test } from '@playwright/test';
import { Hopwise } from '../pages/hopwise.ts';
import { violations } from '../pages/violations.ts';

test('a probe under conditions: silence, ports in use, a zone that fails; its expectation turns red and green', async ({
  page,
}) => {
  test.slow();
  const hopwise = new Hopwise(page);
  const { traffic } = hopwise;
  await hopwise.open();
  const given = traffic.getByLabel('Given');
  const outcome = traffic.getByRole('list', { name: 'Probes' }).getByRole('listitem').first();
  await traffic.getByLabel('Expected').selectOption({ label: 'should connect' });
  await expect(traffic).toContainText('1 as expected');

  await test.step('after a long silence the NAT gateway answers with a reset', async () => {
    await given.selectOption({ label: 'the connection idles' });
    await expect(outcome).toContainText('idle for 400 s');
    await expect(outcome).toContainText('not as expected');
    await expect(traffic).toContainText('NGW_IDLE_RST');
    await traffic.getByLabel('Seconds').fill('300');
    await traffic.getByLabel('Seconds').press('Enter');
    await expect(outcome).toContainText('Connected');
  });

  await test.step('so many ports are taken that none is left', async () => {
    await given.selectOption({ label: 'translation ports in use' });
    await expect(outcome).toContainText('55000 ports in use at nat-gateway');
    await expect(traffic).toContainText('NGW_PORT_EXHAUSTED');
  });

  await test.step('the zone of both fails; the summary leads to the probe', async () => {
    await given.selectOption({ label: 'an Availability Zone fails' });
    await expect(outcome).toContainText('ap-northeast-2a fails');
    await expect(traffic).toContainText('1 not as expected');
    await traffic.getByRole('button', { name: 'Play the next that is not' }).click();
    await expect(hopwise.player).toContainText('Hop 1');
    expect(await violations(page)).toEqual([]);
  });

  await test.step('what cannot happen here cannot be chosen, and undo goes back condition by condition', async () => {
    await page.getByRole('button', { name: /^Undo/ }).click();
    await expect(given).toHaveValue('ports-taken');
    await given.selectOption({ label: 'nothing special' });
    await expect(traffic).toContainText('1 as expected');
  });
});

test('what flow logs would record stands beside the capture', async ({ page }) => {
  const hopwise = new Hopwise(page);
  await hopwise.open();
  await hopwise.tab('Flow log');
  const records = hopwise.traffic.getByRole('region', { name: 'Flow log records' });
  await expect(records).toContainText('version account-id interface-id srcaddr dstaddr');
  await expect(records).toContainText('ACCEPT OK');
  await expect(hopwise.traffic).toContainText('As if a flow log');
});
