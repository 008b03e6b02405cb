import { expect, test } from 'vitest';
import { offersBetween } from '../../editor/edits/connect.ts';
import { resourceId } from '../../model/topology.ts';
import { ask, verdictOf } from '../../testing/ask.ts';
import { words } from '../../testing/findings.ts';
import { world } from '../../testing/world.ts';
import { kinds } from '../registry.ts';

test('a line between two VPCs is a peering, a line from a subnet to it the route to the other side', () => {
  const w = world();
  const a = w.vpc({ name: 'a', cidr: '10.0.0.0/16' });
  const b = w.vpc({ name: 'b', cidr: '10.1.0.0/16' });
  const near = w.subnet(a, { name: 'near', cidr: '10.0.0.0/24' });
  const far = w.subnet(b, { name: 'far', cidr: '10.1.0.0/24' });
  const client = w.instance(near);
  const server = w.instance(far, { groups: [w.openGroup(b)] });
  const draw = (from: string, to: string): string => {
    const line = { from: resourceId(from), to: resourceId(to) };
    const [offer] = offersBetween(kinds, w.view(), line, (kind) => resourceId(`new-${kind}`));
    if (offer === undefined) return '';
    w.edit(offer.edit);
    return words(offer.message);
  };
  expect(draw('a', 'b')).toBe('Peer a with b');
  expect(draw('a', 'b')).toBe('');
  expect(draw('near', 'new-peering-connection')).toBe('Route 10.1.0.0/16 to a-b in a-main');
  expect(draw('b-main', 'new-peering-connection')).toBe('Route 10.0.0.0/16 to a-b in b-main');
  expect(verdictOf(ask(w.topology(), client, server, 'tcp 22'))).toBe('connected');
});
