import { describe, expect, test } from 'vitest';
import { ask, legs, verdictOf } from '../../testing/ask.ts';
import { mended } from '../../testing/mend.ts';
import { ZONE_A, ZONE_B, attach, gateway, host, site } from '../../testing/transit.ts';
import { world } from '../../testing/world.ts';

/** AWS's own example: 10.1.0.0/16 and 10.2.0.0/16, both with a route 10.0.0.0/8 to the transit gateway. */
function example(zones: readonly string[] = [ZONE_A]) {
  const w = world();
  w.internet();
  const { tgw, table } = gateway(w);
  const a = site(w, 'a', 1, zones);
  const b = site(w, 'b', 2);
  const atA = attach(w, { tgw, table }, a.vpc, { subnets: a.subnets.slice(0, 1) });
  const atB = attach(w, { tgw, table }, b.vpc, { subnets: b.subnets });
  for (const { vpc } of [a, b]) w.routes(w.mainTable(vpc), [['10.0.0.0/8', tgw]]);
  return { w, tgw, table, a, b, atA, atB, client: host(a.hosts), server: host(b.hosts) };
}

describe('a transit gateway', () => {
  test('assumes something of zones only where a VPC has several', () => {
    const { w, b, atB, client, server } = example();
    const assumed = () => ask(w.topology(), client, server).assumptions.map(({ code }) => code);
    expect(assumed()).not.toContain('TGW_ZONE');
    const other = w.subnet(w.zone(b.vpc, ZONE_B), { name: 'b-b', cidr: '10.2.2.0/24' });
    w.set(atB, { subnets: [...b.subnets, other] });
    expect(assumed()).toContain('TGW_ZONE');
  });

  test('leads from VPC to VPC and back', () => {
    const { w, client, server } = example();
    const answer = ask(w.topology(), client, server);
    expect(verdictOf(answer)).toBe('connected');
    const [request] = answer.conversation.connections[0]?.traces ?? [];
    expect(legs(request)).toEqual(['10.1.1.4:32768>10.2.1.4:80']);
    expect(request?.hops.map((hop) => hop.resource)).toEqual(['a-a-host', 'a-a', 'a-a', 'tgw', 'b-a', 'b-a-host']);
    expect(request?.hops[3]?.steps).toMatchObject([{ type: 'route', resource: 'tgw-default', matched: '10.2.0.0/16' }]);
  });

  test('serves only zones that the attachment has a subnet in', () => {
    const { w, a, server } = example([ZONE_A, ZONE_B]);
    expect(verdictOf(ask(w.topology(), host(a.hosts, 1), server))).toBe('TGW_AZ_NOT_ENABLED');
    expect(mended(w, host(a.hosts, 1), server)).toEqual(['TGW_AZ_NOT_ENABLED: Add a-b to att-a', 'connected']);
  });

  test('drops what a static blackhole matches, although the VPC propagates the same block', () => {
    const { w, table, client, server } = example();
    w.set(table, { routes: [{ destination: '10.2.0.0/16', attachment: 'blackhole' }] });
    expect(mended(w, client, server)).toEqual([
      'TGW_BLACKHOLE: Remove the route 10.2.0.0/16 from tgw-default',
      'connected',
    ]);
  });

  test('prefers the longer prefix to the static route', () => {
    const { w, table, client, server } = example();
    w.set(table, { routes: [{ destination: '10.0.0.0/8', attachment: 'blackhole' }] });
    expect(verdictOf(ask(w.topology(), client, server))).toBe('connected');
  });

  test('needs a route in the associated table', () => {
    const { w, atB, client, server } = example();
    w.set(atB, { propagatesTo: [] });
    expect(mended(w, client, server)).toEqual(['TGW_NO_ROUTE: Propagate att-b to tgw-default', 'connected']);
  });

  test('needs an association on either side', () => {
    const { w, atA, atB, client, server } = example();
    w.set(atA, { routeTable: null });
    w.set(atB, { routeTable: null });
    expect(mended(w, client, server)).toEqual([
      'TGW_NO_ASSOC: Associate att-a with tgw-default',
      'RET_TGW_NO_ASSOC: Associate att-b with tgw-default',
      'connected',
    ]);
  });

  test('needs attachments that are available', () => {
    const { w, atB, client, server } = example();
    w.set(atB, { state: 'pendingAcceptance' });
    expect(mended(w, client, server)).toEqual(['TGW_ATTACH_STATE: Accept att-b', 'connected']);
  });

  test('routes to it are offered for the blocks behind it', () => {
    const { w, a, b, client, server } = example();
    for (const { vpc } of [a, b]) w.routes(w.mainTable(vpc), []);
    expect(mended(w, client, server)).toEqual([
      'RT_NO_ROUTE: Add the route 10.2.0.0/16 to tgw in a-main',
      'RET_RT_NO_ROUTE: Add the route 10.1.0.0/16 to tgw in b-main',
      'connected',
    ]);
  });

  test('hides the sender from rules that name its group, unless both sides support them', () => {
    const { w, tgw, a, b, atA, client, server } = example();
    const group = w.securityGroup(b.vpc, { name: 'named', inbound: ['tcp 80 a-open'] });
    w.set(w.eni(server), { securityGroups: [group] });
    expect(verdictOf(ask(w.topology(), client, server))).toBe('SG_REF_LOST');
    w.set(tgw, { securityGroupReferencing: true });
    expect(verdictOf(ask(w.topology(), client, server))).toBe('connected');
    w.set(atA, { securityGroupReferencing: false });
    expect(verdictOf(ask(w.topology(), client, server))).toBe('SG_REF_LOST');
    expect(a.vpc).toBe('a');
  });

  test('lowers the segment size that a SYN announces to what it carries', () => {
    const { w, client, server } = example();
    const [syn] = ask(w.topology(), client, server).conversation.connections[0]?.traces ?? [];
    expect([syn?.packet.tcp?.mss, syn?.hops.at(-1)?.before.tcp?.mss]).toEqual([8961, 8460]);
  });

  test("does not reach another VPC's resolver", () => {
    const { w, client } = example();
    expect(verdictOf(ask(w.topology(), client, '10.2.0.2', 'udp 53'))).toBe('DNS_PEER_RESOLVER');
  });
});

describe('network ACLs at an attachment', () => {
  /** Attachment subnets of their own. */
  function apart() {
    const made = example();
    const { w, a, b, atA, atB } = made;
    const own = [a, b].map(({ vpc }, index) =>
      w.subnet(w.zone(vpc, ZONE_A), { name: `att-subnet-${index + 1}`, cidr: `10.${index + 1}.255.0/28` }),
    );
    w.set(atA, { subnets: own.slice(0, 1) });
    w.set(atB, { subnets: own.slice(1) });
    return { ...made, own };
  }

  test('see what enters the transit gateway by its source, and not what leaves the subnet', () => {
    const { w, a, own, client, server } = apart();
    const [subnet] = own;
    const acl = w.networkAcl(
      a.vpc,
      {
        name: 'acl',
        inbound: ['100 allow all all 10.1.0.0/16'],
        outbound: ['100 allow all all 10.1.0.0/16'],
      },
      subnet === undefined ? [] : [subnet],
    );
    expect(verdictOf(ask(w.topology(), client, server))).toBe('connected');
    w.set(acl, { inbound: [] });
    expect(verdictOf(ask(w.topology(), client, server))).toBe('NACL_INGRESS_DENY');
  });

  test('of the same subnet see it leave and come in', () => {
    const { w, a, client, server } = example();
    w.networkAcl(
      a.vpc,
      { name: 'acl', inbound: ['100 allow all all 10.2.0.0/16'], outbound: ['100 allow all all 10.2.0.0/16'] },
      a.subnets,
    );
    expect(verdictOf(ask(w.topology(), client, server))).toBe('NACL_INGRESS_DENY');
  });
});
