import { type Address, printAddress } from '../../net/address.ts';
import { isLaterFragment } from '../../net/fragment.ts';
import { isIcmp, type Packet } from '../../net/packet.ts';
import { header } from '../../testing/ask.ts';
import type { Hop, Trace } from '../trace.ts';
import type { LabHost, RecordedRewrite } from './vector.ts';

/** A packet of the simulation, told as the recordings tell theirs. */
export interface Observed {
  readonly kind: string;
  readonly leg: 'fwd' | 'rev';
  readonly first: string;
  readonly last: string;
  readonly fate: 'delivered' | 'dropped_inside';
  readonly at: string;
  readonly rewrites: readonly RecordedRewrite[];
  readonly ttl: readonly [number, number];
  /** Why it was not delivered; empty otherwise. */
  readonly code: string;
  /** The row of the network ACL that decided; `*` for its last one. */
  readonly rule: string;
}

/** Refusals that reach the host: its programs turn the packet away. */
const AT_THE_PROGRAM = new Set(['TCP_CLOSED_PORT', 'TCP_RESET', 'UDP_CLOSED_PORT']);

/** `from` is the node that tried something. */
export function observe(trace: Trace, from: string, hosts: Readonly<Record<string, LabHost>>): Observed {
  const { hops, verdict, packet, label } = trace;
  const end = hops.at(-1);
  const last = end?.after ?? packet;
  const reason = verdict.type === 'delivered' ? null : verdict.reason;
  const code = reason?.code ?? '';
  const isDelivered = reason === null || AT_THE_PROGRAM.has(reason.code);
  return {
    kind: label,
    leg: originOf(trace, hosts) === from ? 'fwd' : 'rev',
    first: headerOf(packet),
    last: headerOf(last),
    fate: isDelivered ? 'delivered' : 'dropped_inside',
    at: isDelivered ? holderOf(end, last, hosts) : placeOf(end, reason.code),
    rewrites: hops.flatMap(rewritesAt),
    ttl: [packet.ttl, isRouters(code) ? (end?.before.ttl ?? last.ttl) : last.ttl],
    code,
    rule: String(reason?.rule?.number ?? '*'),
  };
}

function originOf({ hops, packet }: Trace, hosts: Readonly<Record<string, LabHost>>): string {
  return hops[0]?.kind === 'internet' ? hostAt(packet.src, hosts) : (hops[0]?.resource ?? '');
}

/** `node header` at its origin and after each translation. */
export function stagesOf(trace: Trace, hosts: Readonly<Record<string, LabHost>>): readonly string[] {
  const { hops, packet } = trace;
  const changed = hops.filter((hop) => rewritesAt(hop).length > 0);
  return [
    `${originOf(trace, hosts)} ${headerOf(packet)}`,
    ...changed.map((hop) => `${hop.resource} ${headerOf(hop.after)}`),
  ];
}

/** Recordings give ICMP errors no identifier. */
function headerOf(packet: Packet): string {
  return packet.icmp?.quoted ? header(packet).replace(/ id \d+$/, '') : header(packet).replace(' id ', ' id=');
}

function holderOf(end: Hop | undefined, last: Packet, hosts: Readonly<Record<string, LabHost>>): string {
  if (end?.kind !== 'internet') return end?.resource ?? '';
  return hostAt(last.dst, hosts);
}

function hostAt(address: Address, hosts: Readonly<Record<string, LabHost>>): string {
  return Object.entries(hosts).find(([, host]) => host.ip === printAddress(address))?.[0] ?? '';
}

/** Whether the VPC's router refused it. */
function isRouters(code: string): boolean {
  return /^(NACL|RT)_/.test(code);
}

/** The recorded node that a refusal belongs to: interfaces are nodes of their own, and one router does routes and ACLs. */
function placeOf(end: Hop | undefined, code: string): string {
  if (/^(ENI|SG)_/.test(code)) return `eni:${end?.resource ?? ''}`;
  if (isRouters(code) || end?.kind === 'subnet') return 'vpcr';
  return end?.kind === 'internet' ? 'inet' : (end?.resource ?? '');
}

function rewritesAt({ resource, before, after }: Hop): readonly RecordedRewrite[] {
  if (before === after) return [];
  const inner = before.icmp?.quoted;
  const outer = after.icmp?.quoted;
  return [
    ...changed(resource, 'src', end(before, 'src'), end(after, 'src')),
    ...changed(resource, 'dst', end(before, 'dst'), end(after, 'dst')),
    ...(before.icmp === null || inner ? [] : changed(resource, 'icmp_id', before.srcPort, after.srcPort)),
    ...(inner && outer
      ? [
          ...changed(resource, 'inner.src', printAddress(inner.src), printAddress(outer.src)),
          ...changed(resource, 'inner.dst', printAddress(inner.dst), printAddress(outer.dst)),
          ...innerPorts(resource, inner, outer),
        ]
      : []),
  ];
}

function innerPorts(resource: string, inner: Packet, outer: Packet): readonly RecordedRewrite[] {
  if (isIcmp(inner)) return changed(resource, 'inner.icmp_id', inner.srcPort, outer.srcPort);
  return [
    ...changed(resource, 'inner.sport', inner.srcPort, outer.srcPort),
    ...changed(resource, 'inner.dport', inner.dstPort, outer.dstPort),
  ];
}

function end(packet: Packet, side: 'src' | 'dst'): string {
  const port = side === 'src' ? packet.srcPort : packet.dstPort;
  return isIcmp(packet) || isLaterFragment(packet)
    ? printAddress(packet[side])
    : `${printAddress(packet[side])}:${port}`;
}

function changed(node: string, field: string, from: string | number, to: string | number): readonly RecordedRewrite[] {
  return from === to ? [] : [{ node, field, from: String(from), to: String(to) }];
}
