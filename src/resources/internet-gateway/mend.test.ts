import { expect, test } from 'vitest';
import { mended } from '../../testing/mend.ts';
import { world } from '../../testing/world.ts';

test('a sender without a public address gets an Elastic IP', () => {
  const w = world();
  w.internet();
  const vpc = w.vpc({ name: 'vpc' });
  w.routes(w.mainTable(vpc), [['0.0.0.0/0', w.igw(vpc)]]);
  const web = w.instance(w.subnet(vpc), { name: 'web' });
  expect(mended(w, web, 'checkip.amazonaws.com')).toEqual([
    'IGW_NO_PUBLIC_IP: Allocate an Elastic IP for web-eth0',
    'connected',
  ]);
});
