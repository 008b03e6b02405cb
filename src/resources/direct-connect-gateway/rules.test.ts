import { expect, test } from 'vitest';
import { offersBetween } from '../../editor/edits/connect.ts';
import { findingsOf, words } from '../../testing/findings.ts';
import { world } from '../../testing/world.ts';
import { kinds } from '../registry.ts';

test('VPCs behind a Direct Connect gateway do not overlap, and prefixes are readable', () => {
  const w = world();
  const [a, b] = ['a', 'b'].map((name) => {
    const vpc = w.vpc({ name: `vpc-${name}`, cidr: name === 'a' ? '10.0.0.0/16' : '10.1.0.0/16' });
    return w.add('virtual-private-gateway', vpc, {}, `vgw-${name}`);
  });
  if (a === undefined || b === undefined) throw new Error('there are two');
  const gateway = w.add('direct-connect-gateway', null, {}, 'dxgw');
  expect(findingsOf(w.topology(), 'with hints')).toContain('hint no-interface dxgw');
  for (const vgw of [a, b]) {
    const [offer] = offersBetween(kinds, w.view(), { from: vgw, to: gateway }, () => gateway);
    expect(words(offer?.message ?? { key: '', values: {} })).toBe(`Associate dxgw with ${vgw}`);
    w.edit(offer?.edit ?? []);
  }
  w.add('virtual-interface', null, { gateway, network: w.add('on-premises-network', null, {}) });
  expect(findingsOf(w.topology())).toEqual([]);
  w.set(w.get(b).parent ?? b, { cidr: '10.0.128.0/17' });
  expect(findingsOf(w.topology())).toEqual(['error DirectConnectClientException dxgw associations']);
  w.set(gateway, { associations: [{ gateway: a, allowedPrefixes: '10.0.0.0/16 ten' }] });
  expect(findingsOf(w.topology())).toEqual(['error DirectConnectClientException dxgw associations.0.allowedPrefixes']);
  w.set(gateway, { associations: [] });
  expect(findingsOf(w.topology(), 'with hints')).toContain('hint no-association dxgw');
});
