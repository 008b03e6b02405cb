import { expect, test } from 'vitest';
import { mended, offeredFixes } from '../../testing/mend.ts';
import { world } from '../../testing/world.ts';

function pair() {
  const w = world();
  w.internet();
  const vpc = w.vpc({ name: 'vpc' });
  const subnet = w.subnet(vpc);
  const clients = w.securityGroup(vpc, { name: 'clients' });
  const servers = w.securityGroup(vpc, { name: 'servers' });
  const listeners = [{ protocol: 'tcp', port: 80, address: '', service: '' }] as const;
  const client = w.instance(subnet, { name: 'client', address: '10.0.0.10', groups: [clients] });
  const server = w.instance(subnet, { name: 'server', address: '10.0.0.20', groups: [servers], listeners });
  return { w, vpc, clients, servers, client, server };
}

test('the smallest rule lets one address in', () => {
  const { w, client, server } = pair();
  expect(mended(w, client, server, 'tcp 80')).toEqual([
    'SG_INGRESS_EMPTY: Let tcp 80 from 10.0.0.10/32 into servers',
    'connected',
  ]);
  expect(mended(w, client, server, 'icmp')).toEqual([
    'SG_INGRESS_NO_MATCH: Let icmp 8 from 10.0.0.10/32 into servers',
    'connected',
  ]);
});

test('the group of the far side is offered, too', () => {
  const { w, client, server } = pair();
  expect(offeredFixes(w, client, server, 'tcp 80')).toEqual([
    'Let tcp 80 from 10.0.0.10/32 into servers',
    'Let tcp 80 from clients into servers',
  ]);
});

test('the way out is opened likewise', () => {
  const { w, clients, client, server } = pair();
  w.set(clients, { outbound: [] });
  expect(mended(w, client, server, 'tcp 80')).toEqual([
    'SG_EGRESS_EMPTY: Let tcp 80 to 10.0.0.20/32 out of clients',
    'SG_INGRESS_EMPTY: Let tcp 80 from 10.0.0.10/32 into servers',
    'connected',
  ]);
});
