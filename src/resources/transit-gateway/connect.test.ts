import { expect, test } from 'vitest';
import { offersBetween } from '../../editor/edits/connect.ts';
import { readFields } from '../../model/fields.ts';
import { resourceId } from '../../model/topology.ts';
import { ask, verdictOf } from '../../testing/ask.ts';
import { findingsOf, words } from '../../testing/findings.ts';
import { world } from '../../testing/world.ts';
import { kinds } from '../registry.ts';

function drawing() {
  const w = world();
  let count = 0;
  const draw = (from: string, to: string): readonly string[] => {
    const line = { from: resourceId(from), to: resourceId(to) };
    const offers = offersBetween(kinds, w.view(), line, (kind) => {
      count += 1;
      return resourceId(`${kind}-new-${count}`);
    });
    w.edit(offers[0]?.edit ?? []);
    return offers.map((offer) => words(offer.message));
  };
  return { w, draw };
}

function gateway(w: ReturnType<typeof world>, name: string) {
  const tgw = w.add('transit-gateway', null, {}, name);
  const table = w.add('transit-gateway-route-table', tgw, {}, `${name}-table`);
  w.set(tgw, { defaultAssociationTable: table, defaultPropagationTable: table });
  return tgw;
}

test('lines to two VPCs attach them; lines from their subnets route between them', () => {
  const { w, draw } = drawing();
  gateway(w, 'tgw');
  const hosts = ['a', 'b'].map((name, index) => {
    const vpc = w.vpc({ name, cidr: `10.${index}.0.0/16` });
    const subnet = w.subnet(w.zone(vpc), { name: `${name}-1`, cidr: `10.${index}.0.0/24` });
    return w.instance(subnet, { groups: [w.openGroup(vpc)] });
  });
  expect(draw('a', 'tgw')).toEqual(['Attach a to tgw']);
  expect(draw('tgw', 'b')).toEqual(['Attach b to tgw']);
  expect(draw('a', 'tgw')).toEqual([]);
  expect(draw('a-1', 'tgw')[0]).toBe('Route 10.1.0.0/16 to tgw in a-main');
  expect(draw('b-1', 'tgw')[0]).toBe('Route 10.0.0.0/16 to tgw in b-main');
  const [client = '', server = ''] = hosts;
  expect(verdictOf(ask(w.topology(), client, server, 'tcp 22'))).toBe('connected');
  expect(findingsOf(w.topology())).toEqual([]);
  for (const each of w.view().ofKind('transit-gateway-attachment'))
    expect(readFields(kinds.get(each.kind)?.fields ?? {}, each.props)).toEqual({ ok: true, value: each.props });
});

test('a line between two transit gateways is a peering; lines from it associate it', () => {
  const { w, draw } = drawing();
  gateway(w, 'near');
  gateway(w, 'far');
  expect(draw('near', 'far')).toEqual(['Attach far to near', 'Attach near to far']);
  const [peering] = w.view().ofKind('transit-gateway-attachment');
  expect(peering?.props).toMatchObject({ attached: 'far', routeTable: 'near-table', peerRouteTable: 'far-table' });
  const other = w.add('transit-gateway-route-table', resourceId('far'), {}, 'other');
  expect(draw(peering?.id ?? '', other)).toEqual(['Associate near-far with other']);
  expect(draw('near-table', peering?.id ?? '')).toEqual([]);
});

test('lines from an attachment associate, propagate and enable zones', () => {
  const { w, draw } = drawing();
  const tgw = gateway(w, 'tgw');
  const vpc = w.vpc({ name: 'a' });
  const att = w.add('transit-gateway-attachment', tgw, { attached: vpc }, 'att');
  w.subnet(vpc, { name: 'a-1' });
  expect(draw(att, 'a-1')).toEqual(['Add a-1 to att']);
  expect(draw(att, 'tgw-table')).toEqual(['Associate att with tgw-table', 'Propagate att to tgw-table']);
  expect(draw(att, 'tgw-table')).toEqual(['Propagate att to tgw-table']);
  expect(draw(att, 'tgw-table')).toEqual([]);
});
