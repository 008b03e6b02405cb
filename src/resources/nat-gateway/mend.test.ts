import { expect, test } from 'vitest';
import { resourceId } from '../../model/topology.ts';
import { mended } from '../../testing/mend.ts';
import { world } from '../../testing/world.ts';

function withNat() {
  const w = world();
  w.internet();
  const vpc = w.vpc({ name: 'vpc' });
  const outer = w.subnet(vpc, { name: 'outer', cidr: '10.0.0.0/24' });
  const inner = w.subnet(vpc, { name: 'inner', cidr: '10.0.1.0/24' });
  w.routeTable(vpc, [['0.0.0.0/0', w.igw(vpc)]], [outer]);
  const nat = w.nat(outer, { name: 'nat' });
  w.routeTable(vpc, [['0.0.0.0/0', nat]], [inner]);
  return { w, nat, client: w.instance(inner, { name: 'client' }) };
}

test('a gateway that does not work is made again', () => {
  const { w, nat, client } = withNat();
  w.set(nat, { state: 'pending' });
  expect(mended(w, client, 'checkip.amazonaws.com')).toEqual([
    'NGW_BAD_STATE: Make nat again, so that it is available',
    'connected',
  ]);
});

test('a gateway without an Elastic IP gets one', () => {
  const { w, client } = withNat();
  w.remove(resourceId('elastic-ip-1'));
  expect(mended(w, client, 'checkip.amazonaws.com')).toEqual([
    'IGW_NO_PUBLIC_IP: Allocate an Elastic IP for nat',
    'connected',
  ]);
});
