import { describe, expect, it } from 'vitest';
import { kinds } from '../../resources/registry.ts';
import type { ProbeAnswer } from '../protocol.ts';
import { simulate } from '../simulation.ts';
import type { Case, DropPoint } from './case.ts';
import data from './development.json';
import { mended } from './mended.ts';
import { endOf, topologyOf } from './topology-of.ts';

const CASES = data as unknown as readonly Case[]; // the project's own file, described by case.ts

/** Our codes for the checks that the cases name. */
const CODES: Readonly<Record<string, readonly string[]>> = {
  no_route: ['RT_NO_ROUTE', 'NGW_NO_EGRESS_ROUTE'],
  route_blackhole: ['RT_BLACKHOLE'],
  no_host_local: ['NO_SUCH_HOST'],
  nacl_inbound: ['NACL_INGRESS_DENY', 'NACL_EPHEMERAL'],
  nacl_outbound: ['NACL_EGRESS_DENY', 'NACL_EPHEMERAL'],
  sg_inbound: ['SG_INGRESS_NO_MATCH', 'SG_INGRESS_EMPTY', 'SG_REF_LOST'],
  sg_outbound: ['SG_EGRESS_NO_MATCH', 'SG_EGRESS_EMPTY'],
  src_dst_check: ['ENI_SRC_CHECK', 'ENI_DST_CHECK'],
  igw_no_public_ip: ['IGW_NO_PUBLIC_IP'],
  igw_private_dst: ['IGW_DST_RFC1918'],
  nat_no_state: ['NGW_UNSOLICITED'],
  peering_dst_not_in_peer: ['PCX_DST_NOT_IN_PEER'],
  private_dst_on_internet: ['INTERNET_PRIVATE_DST'],
  os_rp_filter: ['OS_RP_FILTER'],
  os_local_route: ['OS_LOCAL_ROUTE'],
  tgw_no_route: ['TGW_NO_ROUTE'],
};

function ask({ topology, probe }: Case): ProbeAnswer {
  const { proto, port, src_port, dst_ip, from } = probe;
  const question = {
    id: 'probe',
    from: endOf(topology, from),
    to: dst_ip,
    protocol: proto,
    port,
    sourcePort: src_port ?? null,
    expect: null,
  };
  return simulate(topologyOf(topology), kinds).ask(question);
}

/** The verdict in the words of the cases. */
function verdictOf({ conversation }: ProbeAnswer): unknown {
  if (conversation.outcome === 'connected') return 'delivered';
  const { reason, direction } = conversation;
  return { verdict: 'dropped', at: reason?.at, code: reason?.code, direction };
}

function expected(verdict: string, point: DropPoint | null): unknown {
  if (verdict === 'delivered' || point === null) return 'delivered';
  const code = expect.toBeOneOf([...(CODES[point.check] ?? [])]);
  return { verdict: 'dropped', at: point.component, code, direction: point.direction };
}

describe('cases people ran into', () => {
  it.each(CASES.map((each) => [each.id, each] as const))('%s', (_id, each) => {
    expect(verdictOf(ask(each))).toEqual(expected(each.expected_verdict, each.expected_drop_point));
  });
});

describe('the same cases after their fix', () => {
  it.each(CASES.map((each) => [each.id, each] as const))('%s', (_id, each) => {
    const fixed = mended(each);
    const answer = ask(fixed);
    expect(verdictOf(answer)).toEqual(expected(each.after_fix.verdict, each.after_fix.drop ?? null));
    const passed = answer.conversation.connections.flatMap(({ traces }) =>
      traces.flatMap((trace) => trace.hops.map((hop) => hop.resource)),
    );
    for (const avoided of each.after_fix.must_not_pass ?? []) expect(passed).not.toContain(avoided);
  });
});
