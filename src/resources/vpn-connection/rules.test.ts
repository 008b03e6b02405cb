import { expect, test } from 'vitest';
import type { Props } from '../../model/topology.ts';
import { applyFix, findingsOf, findingsOfRule } from '../../testing/findings.ts';
import { world } from '../../testing/world.ts';

function connection(props: Props = {}) {
  const w = world();
  const vpc = w.vpc();
  const gateway = w.add('virtual-private-gateway', vpc, {}, 'vgw');
  const network = w.add('on-premises-network', null, {}, 'office');
  const customer = w.add('customer-gateway', network, { ipAddress: '203.0.113.30' }, 'cgw');
  const ends = { gateway, customerGateway: customer };
  const vpn = w.add('vpn-connection', null, { ...ends, ...props }, 'vpn');
  return { w, vpn, ends };
}

test('a VPN connection joins two gateways that nothing else joins', () => {
  const { w, vpn, ends } = connection();
  expect(findingsOf(w.topology())).toEqual([]);
  w.add('vpn-connection', null, ends, 'vpn-2');
  expect(findingsOf(w.topology())).toEqual(['error InvalidOption.Conflict vpn-2']);
  w.set(vpn, { gateway: null, customerGateway: null });
  expect(findingsOf(w.topology())).toEqual([
    'error MissingParameter vpn gateway',
    'error MissingParameter vpn customerGateway',
  ]);
});

test('static routing needs IPv4 routes, BGP uses none', () => {
  const rules = (props: Props) => findingsOf(connection(props).w.topology());
  expect(rules({ routing: 'static', staticRoutes: ['192.168.0.0/16'] })).toEqual([]);
  expect(rules({ routing: 'static' })).toEqual(['warning static-without-routes vpn staticRoutes']);
  expect(rules({ staticRoutes: ['192.168.0.0/16'] })).toEqual(['warning routes-with-bgp vpn staticRoutes']);
  expect(rules({ routing: 'static', staticRoutes: ['2001:db8::/48'] })).toEqual([
    'error InvalidParameterValue vpn staticRoutes.0',
  ]);
  const many = Array.from({ length: 101 }, (_, index) => `192.168.${index}.0/24`);
  expect(rules({ routing: 'static', staticRoutes: many })).toContain('error VpnStaticRouteLimitExceeded vpn');
});

test('one tunnel down is worth a word, both are a fault that can be mended', () => {
  const { w, vpn } = connection({ tunnel1: 'down' });
  expect(findingsOf(w.topology(), 'with hints')).toContain('hint one-tunnel vpn');
  w.set(vpn, { tunnel2: 'down' });
  const [down] = findingsOfRule(w.topology(), 'vpn-down');
  expect(applyFix(w, down?.fix)).toBe('Bring a tunnel of vpn up');
  expect(findingsOf(w.topology())).toEqual([]);
});
