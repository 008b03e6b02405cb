import { expect, test } from 'vitest';
import { offersBetween } from '../../editor/edits/connect.ts';
import type { Props } from '../../model/topology.ts';
import { applyFix, findingsOf, findingsOfRule, words } from '../../testing/findings.ts';
import { world } from '../../testing/world.ts';
import { kinds } from '../registry.ts';

function interfaceWith(props: Props) {
  const w = world();
  const vgw = w.add('virtual-private-gateway', w.vpc(), {}, 'vgw');
  const gateway = w.add('direct-connect-gateway', null, {}, 'dxgw');
  const network = w.add('on-premises-network', null, {}, 'office');
  const vif = w.add('virtual-interface', null, { network, ...props }, 'vif');
  return { w, vif, vgw, gateway, network };
}

test('private ones end at either gateway, transit ones at a Direct Connect gateway, public ones at none', () => {
  const findings = (props: Props) => findingsOf(interfaceWith(props).w.topology());
  expect(findings({ gateway: 'vgw' })).toEqual([]);
  expect(findings({ gateway: 'dxgw' })).toEqual([]);
  expect(findings({ type: 'transit', gateway: 'dxgw' })).toEqual([]);
  expect(findings({})).toEqual(['error DirectConnectClientException vif gateway']);
  expect(findings({ type: 'transit', gateway: 'vgw' })).toEqual(['error DirectConnectClientException vif gateway']);
  expect(findings({ type: 'public', gateway: 'vgw', mtu: '8500' })).toEqual([
    'error DirectConnectClientException vif gateway',
    'error DirectConnectClientException vif mtu',
    'warning nothing-to-announce vif network',
  ]);
  const announcing = interfaceWith({ type: 'public' });
  announcing.w.set(announcing.network, { publicAddress: '203.0.113.9' });
  expect(findingsOf(announcing.w.topology())).toEqual([]);
  const { w } = interfaceWith({ type: 'public', network: null });
  const hints = findingsOf(w.topology(), 'with hints').filter((each) => each.includes(' vif'));
  expect(hints).toEqual(['hint no-network vif network']);
});

test('one that is down is brought up, and lines give it its ends', () => {
  const { w, vif, vgw, network } = interfaceWith({ state: 'down', network: null });
  expect(applyFix(w, findingsOfRule(w.topology(), 'virtual-interface-down')[0]?.fix)).toBe('Bring vif up');
  for (const end of [vgw, network]) {
    const [offer] = offersBetween(kinds, w.view(), { from: end, to: vif }, () => vif);
    expect(words(offer?.message ?? { key: '', values: {} })).toBe(`Let vif end at ${end}`);
    w.edit(offer?.edit ?? []);
  }
  expect(w.get(vif).props).toMatchObject({ gateway: vgw, network });
  expect(findingsOf(w.topology())).toEqual([]);
});
