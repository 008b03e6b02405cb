import { describe, expect, test } from 'vitest';
import { mended } from '../../testing/mend.ts';
import { natLab } from '../../testing/nat-lab.ts';
import { world } from '../../testing/world.ts';
import type { FirewallRow } from './schema.ts';

function pair() {
  const w = world();
  const vpc = w.vpc({ name: 'vpc' });
  const subnet = w.subnet(vpc);
  const groups = [w.openGroup(vpc)];
  const client = w.instance(subnet, { name: 'client', address: '10.0.0.10', groups });
  const server = w.instance(subnet, { name: 'server', address: '10.0.0.20', groups });
  return { w, vpc, client, server };
}

describe('what the owner of the guest would do', () => {
  test('is to start it', () => {
    const { w, client, server } = pair();
    w.set(server, { state: 'stopped' });
    expect(mended(w, client, server, 'tcp 22')).toEqual(['HOST_DOWN: Start server', 'connected']);
    w.set(server, { state: 'terminated' });
    expect(mended(w, client, server, 'tcp 22')).toHaveLength(1);
  });

  test('is to start the service', () => {
    const { w, client, server } = pair();
    expect(mended(w, client, server, 'tcp 8080')).toEqual([
      'TCP_CLOSED_PORT: Let server listen on tcp 8080',
      'connected',
    ]);
    expect(mended(w, client, server, 'udp 53')).toEqual(['UDP_CLOSED_PORT: Let server listen on udp 53', 'connected']);
  });

  test('is to let it forward', () => {
    const { w, nat, client } = natLab();
    w.set(nat, { ipForward: false });
    expect(mended(w, client, 'checkip.amazonaws.com')).toEqual([
      'NATI_IP_FORWARD_OFF: Turn on IP forwarding in jhNAT-Instance',
      'connected',
    ]);
  });

  test('is to open its firewall before the rule that drops', () => {
    const { w, client, server } = pair();
    const row: FirewallRow = {
      chain: 'INPUT',
      protocol: 'all',
      source: '',
      destination: '',
      ports: 'all',
      state: 'new',
      action: 'DROP',
    };
    w.set(server, { firewall: [row] });
    expect(mended(w, client, server, 'tcp 22')).toEqual([
      'OS_FIREWALL: Accept tcp 22 from 10.0.0.10/32 in the INPUT chain of server',
      'connected',
    ]);
  });
});

test('the resolver of a VPC is switched on', () => {
  const { w, nat, client, vpc } = natLab();
  w.set(vpc, { enableDnsSupport: false });
  expect(nat).toBe('jhNAT-Instance');
  expect(mended(w, client, 'checkip.amazonaws.com')).toEqual([
    'DNS_DISABLED: Turn on DNS resolution in jhNATInstance-VPC1',
    'connected',
  ]);
});
