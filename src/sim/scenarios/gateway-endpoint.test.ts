import { describe, expect, test } from 'vitest';
import { kinds } from '../../resources/registry.ts';
import { ask, legs, probe, verdictOf } from '../../testing/ask.ts';
import { mended } from '../../testing/mend.ts';
import { aclRows, groupRows } from '../../testing/rows.ts';
import { world } from '../../testing/world.ts';
import { simulate } from '../simulation.ts';

const S3 = '52.219.60.10';

/** A private subnet with a NAT gateway for everything and a gateway endpoint for S3. */
function withEndpoint() {
  const w = world();
  w.internet();
  const region = w.region({ name: 'here' });
  const vpc = w.vpc({ name: 'vpc', region });
  const igw = w.igw(vpc, { name: 'igw' });
  const front = w.subnet(vpc, { name: 'front', cidr: '10.0.0.0/24' });
  const back = w.subnet(vpc, { name: 'back', cidr: '10.0.1.0/24' });
  const nat = w.nat(front, { name: 'nat', eip: '50.1.1.1' });
  w.routes(w.mainTable(vpc), [['0.0.0.0/0', igw]]);
  const table = w.routeTable(vpc, [['0.0.0.0/0', nat]], [back], { name: 'back-rt' });
  const a = w.instance(back, { name: 'a', address: '10.0.1.10' });
  const entries = [{ cidr: '52.219.0.0/16', description: '' }];
  const list = w.add('prefix-list', region, { owner: 'aws', entries }, 'com.amazonaws.ap-northeast-2.s3');
  const s3 = w.add('gateway-endpoint', vpc, { prefixList: list, routeTables: [table] }, 's3');
  return { w, vpc, igw, back, nat, table, a, list, s3 };
}

describe('a gateway endpoint', () => {
  test('is the longer way to its service, which sees the private address (47)', () => {
    const { w, a } = withEndpoint();
    const answer = ask(w.topology(), a, S3, 'tcp 443');
    expect(verdictOf(answer)).toBe('connected');
    const traces = answer.conversation.connections[0]?.traces ?? [];
    expect(legs(traces[0])).toEqual([`10.0.1.10:32768>${S3}:443`]);
    expect(traces[0]?.hops.map((hop) => hop.resource)).toEqual(['a', 'back', 's3']);
    expect(traces[1]?.hops.map((hop) => hop.resource)).toEqual(['s3', 'back', 'a']);
  });

  test('carries the public name of the service', () => {
    const { w, a } = withEndpoint();
    const answer = ask(w.topology(), a, 's3.ap-northeast-2.amazonaws.com', 'tcp 443');
    expect(answer.conversation.resolved).toBe('52.219.0.10');
    expect(answer.conversation.connections[0]?.traces[0]?.hops.at(-1)?.resource).toBe('s3');
  });

  test('leaves other Regions to the default route', () => {
    const { w, a } = withEndpoint();
    const traces = ask(w.topology(), a, '3.5.140.1', 'tcp 443').conversation.connections[0]?.traces ?? [];
    expect(traces[0]?.hops.map((hop) => hop.resource)).toContain('nat');
  });

  test('needs the network ACL to name addresses (49), where a security group may name the list', () => {
    const { w, back, vpc, a, list } = withEndpoint();
    const group = w.securityGroup(vpc, { name: 'out' });
    w.set(group, { outbound: groupRows(['tcp 443']).map((row) => ({ ...row, prefixList: list })) });
    w.set(w.eni(a), { securityGroups: [group] });
    expect(verdictOf(ask(w.topology(), a, S3, 'tcp 443'))).toBe('connected');
    const outbound = aclRows(['100 allow tcp 443 10.0.0.0/16']);
    const acl = w.networkAcl(vpc, { inbound: ['100 allow all all 0.0.0.0/0'] }, [back]);
    w.set(acl, { outbound });
    expect(verdictOf(ask(w.topology(), a, S3, 'tcp 443'))).toBe('NACL_EGRESS_DENY');
  });

  test('whose policy denies lets the connection be made and the request be refused (50)', () => {
    const { w, a, s3 } = withEndpoint();
    w.set(s3, { policy: 'deny' });
    const answer = ask(w.topology(), a, S3, 'tcp 443');
    expect(answer.conversation.outcome).toBe('rejected');
    expect(verdictOf(answer)).toBe('EP_POLICY_DENIED');
    expect(answer.conversation.connections[0]?.traces.every((trace) => trace.verdict.type === 'delivered')).toBe(true);
    expect(mended(w, a, S3, 'tcp 443').at(-1)).toBe('connected');
  });

  test('is not missed where a NAT gateway leads to the service, too (51)', () => {
    const { w, a, s3 } = withEndpoint();
    w.remove(s3);
    const traces = ask(w.topology(), a, S3, 'tcp 443').conversation.connections[0]?.traces ?? [];
    expect(legs(traces[0]).at(-1)).toMatch(/^50\.1\.1\.1:\d+>52\.219\.60\.10:443$/);
  });

  test.each([
    ['icmp', 'connected'],
    ['udp 443', 'GWE_PROTOCOL'],
    ['tcp 22', 'TCP_CLOSED_PORT'],
  ])('%s: %s', (service, expected) => {
    const { w, a } = withEndpoint();
    expect(verdictOf(ask(w.topology(), a, S3, service))).toBe(expected);
  });

  test('is offered where a table leads nowhere', () => {
    const { w, vpc, a, table, s3 } = withEndpoint();
    w.routes(table, []);
    w.set(s3, { routeTables: [] });
    const answer = ask(w.topology(), a, S3, 'tcp 443');
    expect(verdictOf(answer)).toBe('RT_NO_ROUTE');
    expect(answer.blockers[0]?.fixes[0]?.edit).toEqual([
      { type: 'set', id: 's3', props: { routeTables: ['back-rt'] } },
    ]);
    expect(w.view().resource(vpc)).toBeDefined();
  });

  test('serves its own VPC only', () => {
    const { w, vpc, a, s3 } = withEndpoint();
    const far = w.vpc({ name: 'far', cidr: '10.1.0.0/16' });
    const there = w.subnet(far, { name: 'there', cidr: '10.1.0.0/24' });
    const client = w.instance(there, { name: 'client' });
    const tgw = w.add('transit-gateway', null, {}, 'tgw');
    const table = w.add('transit-gateway-route-table', tgw, {}, 'tgw-rt');
    const near = { attached: vpc, subnets: ['front'], routeTable: table };
    w.add('transit-gateway-attachment', tgw, near, 'near');
    w.add('transit-gateway-attachment', tgw, { attached: far, subnets: [there], routeTable: table }, 'far-side');
    w.set(table, { routes: [{ destination: '52.219.0.0/16', attachment: 'near' }] });
    w.routes(w.mainTable(far), [['52.219.0.0/16', tgw]]);
    w.set(s3, { routeTables: [w.mainTable(vpc), 'back-rt'] });
    expect(verdictOf(ask(w.topology(), client, S3, 'tcp 443'))).toBe('GWE_NOT_EXTENDABLE');
    expect(verdictOf(ask(w.topology(), a, S3, 'tcp 443'))).toBe('connected');
  });
});

test('the largest packet of a gateway endpoint is an assumption, told where it decides', () => {
  const { w, a } = withEndpoint();
  const sized = (size: number) =>
    simulate(w.topology(), kinds).ask({ ...probe(a, S3, 'icmp'), size, dontFragment: true });
  const codes = (size: number): readonly string[] => sized(size).assumptions.map((each) => each.code);
  expect(verdictOf(sized(8700))).toBe('MTU_EXCEEDED');
  expect(codes(8700)).toContain('GWE_MTU');
  expect(codes(100)).not.toContain('GWE_MTU');
});
