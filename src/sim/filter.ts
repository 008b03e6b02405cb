import type { ResourceId } from '../model/topology.ts';
import type { Address } from '../net/address.ts';
import { ANY_PROTOCOL, ICMP, ICMPV6, type Packet, TCP, UDP } from '../net/packet.ts';
import { contains, maskOf } from '../net/prefix.ts';
import type { CompiledRule, Filter } from './tables.ts';
import type { FilterRule, Policy } from './policy.ts';

/** One bit per protocol with ports and family. */
export function openBit(protocol: number, isV4: boolean): number {
  return (protocol === TCP ? 1 : 2) << (isV4 ? 0 : 2);
}

/** Merges the policies at a port; null when nothing filters there. Stateless rules are tried from the lowest number up. */
export function compileFilter(
  policies: readonly { readonly resource: ResourceId; readonly policy: Policy }[],
): Filter | null {
  const filters = policies.filter((each) => each.policy.type !== 'routes');
  const first = filters[0];
  if (first === undefined) return null;
  const type = first.policy.type === 'stateful' ? 'stateful' : 'stateless';
  const rules = (pick: 'inbound' | 'outbound'): readonly CompiledRule[] =>
    filters.flatMap(({ resource, policy }) =>
      policy.type === 'routes' ? [] : inOrder(policy[pick]).map((rule) => compileRule(resource, rule)),
    );
  const inbound = rules('inbound');
  const outbound = rules('outbound');
  return {
    type,
    resources: filters.map((each) => each.resource),
    inbound,
    outbound,
    openIn: openTo(inbound),
    openOut: openTo(outbound),
    namesGroupsOut: outbound.some((rule) => rule.group !== null),
  };
}

function inOrder(rules: readonly FilterRule[]): readonly FilterRule[] {
  return rules.some((rule) => rule.number !== null)
    ? [...rules].sort((a, b) => (a.number ?? 0) - (b.number ?? 0))
    : rules;
}

function compileRule(resource: ResourceId, rule: FilterRule): CompiledRule {
  const prefix = rule.peer.type === 'prefix' ? rule.peer.prefix : null;
  const isV4 = prefix !== null && typeof prefix.base === 'number';
  return {
    protocol: rule.protocol,
    from: rule.ports.from,
    to: rule.ports.to,
    icmpType: rule.icmpType,
    icmpCode: rule.icmpCode,
    group: rule.peer.type === 'group' ? rule.peer.group : null,
    standing: rule.peer.type === 'group' ? rule.peer.standing : 'known',
    prefix,
    base4: isV4 ? Number(prefix.base) | 0 : 0,
    mask4: isV4 ? maskOf(prefix.length) : 0,
    allow: rule.allow,
    anyone: prefix !== null && prefix.length === 0,
    ref: { resource, index: rule.index, number: rule.number, text: rule.text },
  };
}

function openTo(rules: readonly CompiledRule[]): number {
  let bits = 0;
  for (const rule of rules) {
    if (!rule.anyone || rule.from !== 0 || rule.to !== 65535) continue;
    for (const protocol of [TCP, UDP]) {
      if (rule.protocol === ANY_PROTOCOL || rule.protocol === protocol)
        bits |= openBit(protocol, typeof rule.prefix?.base === 'number');
    }
  }
  return bits;
}

/** Whether protocol, port or ICMP type of the packet fit, whoever the peer is. */
export function matchesService(rule: CompiledRule, packet: Packet): boolean {
  const { protocol } = rule;
  if (protocol === ANY_PROTOCOL) return true;
  if (protocol !== packet.protocol) return false;
  if (protocol === TCP || protocol === UDP) return packet.dstPort >= rule.from && packet.dstPort <= rule.to;
  if (protocol === ICMP || protocol === ICMPV6) {
    const { icmp } = packet;
    if (icmp === null) return false;
    if (rule.icmpType === -1) return true;
    return rule.icmpType === icmp.type && (rule.icmpCode === -1 || rule.icmpCode === icmp.code);
  }
  return true;
}

function matchesPeer(rule: CompiledRule, peer: Address, groups: readonly ResourceId[]): boolean {
  if (rule.group !== null) return rule.standing === 'known' && groups.includes(rule.group);
  const { prefix } = rule;
  if (prefix === null) return false;
  if (typeof peer === 'number') return typeof prefix.base === 'number' && ((peer ^ rule.base4) & rule.mask4) === 0;
  return contains(prefix, peer);
}

/** The first rule that fits packet and peer; null when none does. */
export function firstMatch(
  rules: readonly CompiledRule[],
  packet: Packet,
  peer: Address,
  groups: readonly ResourceId[],
): CompiledRule | null {
  for (const rule of rules) {
    if (matchesService(rule, packet) && matchesPeer(rule, peer, groups)) return rule;
  }
  return null;
}
