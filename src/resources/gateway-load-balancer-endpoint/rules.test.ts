import { expect, test } from 'vitest';
import { findingsOf } from '../../testing/findings.ts';
import { offered, take } from '../../testing/offers.ts';
import { ask, verdictOf } from '../../testing/ask.ts';
import { world } from '../../testing/world.ts';

function good() {
  const w = world();
  w.internet();
  const vpc = w.vpc({ name: 'vpc' });
  const igw = w.igw(vpc, { name: 'igw' });
  const zone = w.zone(vpc, 'ap-northeast-2a');
  const edge = w.subnet(zone, { name: 'edge', cidr: '10.0.0.0/24' });
  const inner = w.subnet(zone, { name: 'inner', cidr: '10.0.1.0/24' });
  const firewall = w.firewall(vpc, { name: 'firewall' });
  w.routeTable(vpc, [['0.0.0.0/0', igw]], [edge], { name: 'edge-table' });
  const table = w.routeTable(vpc, [], [inner], { name: 'inner-table' });
  return { w, vpc, igw, zone, edge, inner, firewall, table };
}

test('lines put a firewall into the way: an endpoint, and the route to it', () => {
  const { w, edge, inner, firewall, igw } = good();
  expect(findingsOf(w.topology(), 'with hints')).toContain('hint no-endpoint firewall');
  take(w, [firewall, edge], 'Put an endpoint of firewall into edge');
  expect(offered(w, firewall, edge)).toEqual([]);
  const endpoint = w.view().ofKind('gateway-load-balancer-endpoint')[0]?.id ?? edge;
  expect(w.get(endpoint)).toMatchObject({
    name: 'firewall-edge',
    parent: 'edge',
    props: { service: 'firewall', privateAddress: '10.0.0.4' },
  });
  expect(findingsOf(w.topology(), 'with hints')).toContain(`hint no-route ${endpoint}`);
  expect(offered(w, inner, endpoint)).toEqual(['Route 0.0.0.0/0 to firewall-edge in inner-table']);
  take(w, [inner, endpoint], 'Route 0.0.0.0/0 to firewall-edge in inner-table');
  w.set(w.routeTable(w.view().ofKind('vpc')[0]?.id ?? edge, [['10.0.1.0/24', endpoint]]), { gateway: igw });
  const client = w.instance(inner, { name: 'client', publicAddress: '203.0.113.60' });
  expect(verdictOf(ask(w.topology(), client, 'checkip.amazonaws.com'))).toBe('connected');
  expect(findingsOf(w.topology())).toEqual([]);
});

test('an endpoint may be given to another service', () => {
  const { w, edge, firewall } = good();
  const endpoint = w.inspectionEndpoint(edge, firewall, { name: 'endpoint', address: '10.0.0.10' });
  const gwlb = w.add('gateway-load-balancer', w.view().ofKind('vpc')[0]?.id ?? null, {}, 'gwlb');
  expect(offered(w, endpoint, firewall)).toEqual([]);
  take(w, [endpoint, gwlb], 'Have gwlb inspect what passes endpoint');
  expect(w.get(endpoint).props.service).toBe('gwlb');
  expect(offered(w, gwlb, edge)).toEqual(['Put a node of gwlb into edge']);
  const group = w.targetGroup(w.view().ofKind('vpc')[0]?.id ?? edge, { name: 'rack', protocol: 'GENEVE', port: 6081 });
  take(w, [gwlb, group], 'Have gwlb send to rack');
  expect(offered(w, gwlb, group)).toEqual([]);
});

test('its address is of its subnet', () => {
  const { w, edge, firewall } = good();
  w.inspectionEndpoint(edge, firewall, { name: 'endpoint', address: '10.0.1.10' });
  expect(findingsOf(w.topology())).toEqual(['error InvalidParameterValue endpoint privateAddress']);
});

test('a firewall has one endpoint per zone, in its own VPC', () => {
  const { w, edge, inner, firewall } = good();
  w.inspectionEndpoint(edge, firewall, { name: 'one', address: '10.0.0.10' });
  w.inspectionEndpoint(inner, firewall, { name: 'two', address: '10.0.1.10' });
  expect(findingsOf(w.topology())).toEqual(['error InvalidRequestException firewall']);
  w.remove('two' as never);
  const far = w.subnet(w.vpc({ cidr: '10.9.0.0/16' }), { cidr: '10.9.0.0/24' });
  w.inspectionEndpoint(far, firewall, { name: 'three', address: '10.9.0.10' });
  expect(findingsOf(w.topology())).toEqual(['error InvalidRequestException firewall']);
});
