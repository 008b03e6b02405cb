import { describe, expect, test } from 'vitest';
import { compile } from '../sim/compile.ts';
import { simulate } from '../sim/simulation.ts';
import type { Direction, Reason } from '../sim/trace.ts';
import { ask, verdictOf } from '../testing/ask.ts';
import { CATALOGUE } from '../testing/catalogue/catalogue.ts';
import { type Passage, PASSAGES } from '../testing/passages.ts';
import { kinds } from './registry.ts';

/** Kinds that packets of a passage come by, in order, without repeating one that has several parts. */
function kindsOnTheWay({ w, from, to, service }: Passage, direction: Direction): readonly string[] {
  const { conversation } = ask(w.topology(), from, to, service);
  const traces = conversation.connections.flatMap((each) => each.traces);
  const delivered = traces.filter((each) => each.direction === direction && each.verdict.type === 'delivered');
  const hops = delivered.flatMap((each) => each.hops.map((hop) => hop.kind));
  return [...new Set(hops)].sort();
}

function devicesIn(w: Passage['w']): readonly string[] {
  return compile(w.topology(), kinds).nodes.map((each) => each.resource.kind);
}

const worlds = Object.values(CATALOGUE).flatMap((example) => {
  const told = example();
  return typeof told === 'string' ? [] : [told];
});

/** A VPC's services are asked past its subnets' routers, and answer by them. */
const ONLY_BACK: Readonly<Record<string, readonly string[]>> = { resolver: ['subnet'] };

describe('every kind with a device', () => {
  test.each(Object.entries(PASSAGES))('lets packets pass, and their answers back: %s', (name, build) => {
    const passage = build();
    expect(verdictOf(ask(passage.w.topology(), passage.from, passage.to, passage.service))).toBe('connected');
    const back = kindsOnTheWay(passage, 'reply').filter((kind) => !ONLY_BACK[name]?.includes(kind));
    expect(back).toEqual(kindsOnTheWay(passage, 'request'));
  });

  test('is on the way of a packet and of its answer', () => {
    const passages = Object.values(PASSAGES).map((build) => build());
    const devices = new Set([...worlds, ...passages].flatMap(({ w }) => devicesIn(w)));
    const passed = new Set(passages.flatMap((each) => kindsOnTheWay(each, 'reply')));
    expect([...devices].filter((kind) => !passed.has(kind))).toEqual([]);
    expect([...devices].sort().join(' ')).toMatchInlineSnapshot(
      `"application-load-balancer customer-gateway direct-connect-gateway ecs-task egress-only-internet-gateway gateway-endpoint gateway-load-balancer gateway-load-balancer-endpoint home-router host instance interface-endpoint internet internet-gateway lambda-function nat-gateway network-firewall network-load-balancer on-premises-network peering-connection rds-instance subnet transit-gateway virtual-interface virtual-private-gateway vpc vpn-connection"`,
    );
  });
});

/** Everything in the way of what is asked in a world of the catalogue, and what is told of it. */
function reasonsIn({ w, question }: (typeof worlds)[number]): readonly (readonly [kind: string, code: string])[] {
  const topology = w.topology();
  const { conversation, blockers } = simulate(topology, kinds).ask(question);
  const told: readonly (Reason | null)[] = [conversation.reason, ...blockers.map((each) => each.reason)];
  return told.flatMap((reason) => (reason === null ? [] : [[topology.resources[reason.at]?.kind ?? '', reason.code]]));
}

test('what each kind can refuse', () => {
  const byKind = new Map<string, Set<string>>();
  for (const [kind, code] of worlds.flatMap(reasonsIn)) byKind.set(kind, (byKind.get(kind) ?? new Set()).add(code));
  const lists = [...byKind].map(([kind, codes]) => [kind, [...codes].sort().join(' ')]);
  expect(Object.fromEntries(lists.toSorted())).toMatchInlineSnapshot(`
    {
      "": "SIM_UNKNOWN",
      "application-load-balancer": "ELB_NO_TARGETS ELB_TARGET_PORT ELB_TARGET_REFUSED ELB_TARGET_TIMEOUT",
      "egress-only-internet-gateway": "EIGW_UNSOLICITED",
      "elastic-ip": "IGW_DST_NOT_MAPPED",
      "gateway-endpoint": "EP_POLICY_DENIED GWE_NOT_EXTENDABLE GWE_PROTOCOL",
      "gateway-load-balancer-endpoint": "GWLB_NO_TARGET",
      "home-router": "NATI_NO_DNAT",
      "host": "TCP_CLOSED_PORT",
      "instance": "COMPONENT_BAD_STATE HOST_DOWN HOST_NO_ADDRESS IMDS_DISABLED IMDS_HOP_LIMIT IMDS_TOKEN_REQUIRED NATI_CT_FULL NATI_IP_FORWARD_OFF NATI_NO_SNAT OS_FIREWALL OS_LOCAL_ROUTE OS_RP_FILTER PROXY_DENIED PROXY_UPSTREAM SSH_KEY_MISSING TCP_CLOSED_PORT UDP_CLOSED_PORT",
      "interface-endpoint": "IFE_AZ IFE_CANNOT_INITIATE IFE_NO_PING",
      "internet": "INTERNET_PRIVATE_DST",
      "internet-gateway": "IGW_DST_RFC1918 IGW_DST_RFC6598 IGW_NO_PUBLIC_IP NGW_PRIVATE_TO_IGW",
      "nat-gateway": "NGW_BAD_STATE NGW_FRAGMENT NGW_IDLE_RST NGW_PORT_EXHAUSTED NGW_REGIONAL_AZ NGW_UNSOLICITED",
      "network-acl": "NACL_EGRESS_DENY NACL_EPHEMERAL NACL_INGRESS_DENY",
      "network-firewall": "EDGE_RT_BYPASS FW_DENY SG_CT_EXPIRED TGW_AZ_ASYMMETRY",
      "network-interface": "EDGE_RT_NO_PUBLIC_IP ENI_DST_CHECK ENI_SRC_CHECK SG_CT_FULL",
      "network-load-balancer": "ELB_AZ_DISABLED ELB_CROSSZONE_OFF ELB_NO_LISTENER NLB_HAIRPIN NLB_PORT_ALLOC TCP_RESET",
      "on-premises-network": "RT_NO_ROUTE",
      "peering-connection": "DNS_PEER_RESOLVER PCX_BAD_STATE PCX_DST_NOT_IN_PEER PCX_EDGE_TO_EDGE PCX_TRANSIT",
      "route-table": "NGW_NO_EGRESS_ROUTE RT_BLACKHOLE RT_NO_ROUTE",
      "security-group": "SG_EGRESS_EMPTY SG_EGRESS_NO_MATCH SG_INGRESS_EMPTY SG_INGRESS_NO_MATCH SG_REF_LOST SG_REF_STALE",
      "subnet": "LINK_LOCAL_UNROUTABLE ROUTE_LOOP",
      "transit-gateway": "TGW_AZ_NOT_ENABLED",
      "transit-gateway-attachment": "TGW_ATTACH_STATE TGW_NO_ASSOC",
      "transit-gateway-route-table": "TGW_BLACKHOLE TGW_NO_ROUTE",
      "virtual-private-gateway": "VGW_DST_NOT_ENI VGW_GWLBE_DROP VGW_IPV6 VGW_SRC_NOT_ENI VGW_UNKNOWN_PREFIX",
      "vpc": "DNS_DISABLED DNS_NXDOMAIN DNS_UNREACHABLE NO_SUCH_HOST RT_LOCAL_OUT_OF_CIDR",
      "vpc-block-public-access": "BPA_BLOCKED",
      "vpn-connection": "VPN_DOWN",
    }
  `);
});
