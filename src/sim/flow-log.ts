import type { ResourceId } from '../model/topology.ts';
import { type Address, printAddress } from '../net/address.ts';
import { isIcmp, type Packet } from '../net/packet.ts';
import type { Network } from './network.ts';
import type { Port } from './port.ts';
import type { Conversation, Hop, Trace } from './trace.ts';

/** One record of a VPC flow log: the packets of one flow that crossed an interface in one direction with one result. */
export interface FlowRecord {
  readonly interfaceId: ResourceId;
  /** On the interface's own side its primary private IPv4 address, whatever the packet says. */
  readonly srcaddr: Address;
  readonly dstaddr: Address;
  /** What the packet says. */
  readonly pktSrcaddr: Address;
  readonly pktDstaddr: Address;
  /** 0 for protocols without ports, ICMP among them. */
  readonly srcport: number;
  readonly dstport: number;
  readonly protocol: number;
  readonly packets: number;
  readonly bytes: number;
  /** OR of the TCP flags that AWS records: FIN, SYN, RST, and SYN-ACK. */
  readonly tcpFlags: number;
  readonly direction: 'ingress' | 'egress';
  /** What security groups and network ACLs said; nothing else counts. */
  readonly action: 'ACCEPT' | 'REJECT';
}

/** Seconds of the interval, and whose account it is: what the simulation itself has no notion of. */
export interface FlowLogFrame {
  readonly account: string;
  readonly start: number;
  readonly end: number;
}

/** Version 2, the default. @see https://docs.aws.amazon.com/vpc/latest/userguide/flow-log-records.html */
const DEFAULT_FIELDS = [
  'version',
  'account-id',
  'interface-id',
  'srcaddr',
  'dstaddr',
  'srcport',
  'dstport',
  'protocol',
  'packets',
  'bytes',
  'start',
  'end',
  'action',
  'log-status',
];

/** Fields by name as AWS writes a format: `srcaddr` in braces behind a dollar sign, and so on. */
export function formatOf(fields: readonly string[]): string {
  return fields.map((field) => `\${${field}}`).join(' ');
}

export const DEFAULT_FORMAT = formatOf(DEFAULT_FIELDS);

/** How lines are written, and in which interval they fall. */
export interface FlowLogStyle {
  readonly format: string;
  readonly frame: FlowLogFrame;
  /** What stands for an interface, such as its id at AWS; its id in the document when left out. */
  readonly idOf?: (interfaceId: ResourceId) => string;
}

/** Stands in for what a simulation does not know: the account, and when it was. The one of AWS's own examples. */
export const EXAMPLE_FRAME: FlowLogFrame = { account: '123456789010', start: 1418530010, end: 1418530070 };

/** Lines of a flow log of the interface for a conversation; one without data when nothing crossed it. */
export function flowLogLines(
  network: Network,
  conversation: Conversation,
  interfaceId: ResourceId,
  style: FlowLogStyle,
): readonly string[] {
  return printRecords(interfaceId, flowRecords(network, conversation, interfaceId), style);
}

/** The interface's records as lines; one without data when there are none. */
export function printRecords(
  interfaceId: ResourceId,
  records: readonly FlowRecord[],
  { format, frame, idOf = String }: FlowLogStyle,
): readonly string[] {
  const empty = emptyFields(idOf(interfaceId), frame);
  if (records.length === 0) return [printed(format, empty)];
  return records.map((record) => printed(format, { ...empty, ...fieldsOf(record) }));
}

/** Records of every interface in a VPC that packets of the conversation came to or left by, interface by interface. */
export function allFlowRecords(network: Network, conversation: Conversation): readonly FlowRecord[] {
  const hops = conversation.connections.flatMap(({ traces }) => traces.flatMap((trace) => trace.hops));
  const passed = new Set(hops.flatMap(({ arrivedBy, leftBy }) => [arrivedBy, leftBy]));
  const named = new Set(hops.flatMap(({ before, after }) => [before.dst, after.src]));
  const isMet = ({ resource, addresses }: Port): boolean =>
    passed.has(resource) || addresses.some((address) => named.has(address));
  const isInterface = (port: Port): boolean => port.scope >= 0 && (port.addresses.length > 0 || port.logged !== null);
  const interfaces = network.ports.filter((port) => isInterface(port) && isMet(port));
  const ids = new Set(interfaces.map((port) => port.resource));
  return [...ids].flatMap((id) => flowRecords(network, conversation, id));
}

/** Records of the interface in the order of their first packets. @see https://docs.aws.amazon.com/vpc/latest/userguide/flow-logs-records-examples.html */
export function flowRecords(
  network: Network,
  conversation: Conversation,
  interfaceId: ResourceId,
): readonly FlowRecord[] {
  const own = network.ports.filter((each) => each.resource === interfaceId);
  const standIn = network.portOf.get(interfaceId);
  const ports = own.length > 0 || standIn === undefined ? own : [standIn];
  const records = new Map<string, FlowRecord>();
  for (const trace of conversation.connections.flatMap((connection) => connection.traces)) {
    for (const port of ports)
      for (const crossing of crossings(trace, port, network)) add(records, recordOf(crossing, port));
  }
  return [...records.values()];
}

interface Crossing {
  readonly packet: Packet;
  readonly direction: 'ingress' | 'egress';
  readonly isRejected: boolean;
}

function crossings(trace: Trace, port: Port, network: Network): readonly Crossing[] {
  const device = network.nodes[port.node]?.resource.id;
  const around = network.nodes[port.into]?.resource.id;
  return trace.hops.flatMap((hop, index): readonly Crossing[] => {
    if (isOfService(hop.before, port, network)) return [];
    if (hop.resource === around) return isTurnedAwayBefore(hop, port) ? [rejectedOutside(hop)] : [];
    if (hop.resource !== device) return [];
    const found: Crossing[] = [];
    if (hop.arrivedBy === port.resource && isBeside(trace.hops[index - 1], port, around))
      found.push({ packet: hop.before, direction: 'ingress', isRejected: isDenied(hop, 'in') });
    const next = trace.hops[index + 1];
    const isStopped =
      isDenied(hop, 'out') || (next?.resource === around && next !== undefined && isDenied(next, 'out'));
    const isLeft = hop.leftBy === port.resource && isBeside(next, port, around);
    if (isLeft || (isDenied(hop, 'out') && port.addresses.includes(hop.after.src)))
      found.push({ packet: hop.after, direction: 'egress', isRejected: isStopped });
    return found;
  });
}

/** Whether a device with an interface in each zone used the one of this port: the hop beside it is the subnet it is in. */
function isBeside(hop: Hop | undefined, port: Port, around: ResourceId | undefined): boolean {
  return !port.zonal || hop?.resource === around;
}

/** The network ACL of its subnet refused a packet that was on the way to the interface. */
function isTurnedAwayBefore(hop: Hop, port: Port): boolean {
  return isDenied(hop, 'in') && port.addresses.includes(hop.before.dst);
}

function rejectedOutside(hop: Hop): Crossing {
  return { packet: hop.before, direction: 'ingress', isRejected: true };
}

function isDenied({ steps }: Hop, direction: 'in' | 'out'): boolean {
  return steps.some((step) => step.type === 'filter' && !step.allow && step.direction === direction);
}

/** Traffic with the VPC's resolver, the router and the link-local services is not logged. */
function isOfService(packet: Packet, port: Port, network: Network): boolean {
  const scope = network.scopes[port.scope];
  if (scope === undefined) return false;
  const isService = (address: Address): boolean => scope.services.has(address) && !scope.portByAddress.has(address);
  return isService(packet.src) || isService(packet.dst);
}

function recordOf({ packet, direction, isRejected }: Crossing, port: Port): FlowRecord {
  const primary = [...port.addresses, port.logged].find((each) => typeof each === typeof packet.src);
  const isOut = direction === 'egress';
  const hasPorts = !isIcmp(packet);
  return {
    interfaceId: port.resource,
    srcaddr: isOut ? (primary ?? packet.src) : packet.src,
    dstaddr: isOut ? packet.dst : (primary ?? packet.dst),
    pktSrcaddr: packet.src,
    pktDstaddr: packet.dst,
    srcport: hasPorts ? packet.srcPort : 0,
    dstport: hasPorts ? packet.dstPort : 0,
    protocol: packet.protocol,
    packets: 1,
    bytes: packet.length,
    tcpFlags: recordedFlags(packet.tcp?.flags ?? 0),
    direction,
    action: isRejected ? 'REJECT' : 'ACCEPT',
  };
}

const FIN_SYN_RST = 7;
const SYN_ACK = 18;

/** An ACK alone is not recorded; with SYN it is. */
function recordedFlags(flags: number): number {
  return (flags & SYN_ACK) === SYN_ACK ? SYN_ACK : flags & FIN_SYN_RST;
}

function add(records: Map<string, FlowRecord>, record: FlowRecord): void {
  const { srcaddr, dstaddr, pktSrcaddr, pktDstaddr, srcport, dstport, protocol, direction, action } = record;
  const parts = [srcaddr, dstaddr, pktSrcaddr, pktDstaddr, srcport, dstport, protocol, direction, action];
  const key = parts.join(' ');
  const known = records.get(key);
  if (known === undefined) records.set(key, record);
  else
    records.set(key, {
      ...known,
      packets: known.packets + record.packets,
      bytes: known.bytes + record.bytes,
      tcpFlags: known.tcpFlags | record.tcpFlags,
    });
}

type Fields = Readonly<Record<string, string | number>>;

/** A format filled in; what is not known is `-`. */
function printed(format: string, fields: Fields): string {
  return format.replace(/\$\{([\w-]+)\}/g, (_, name: string) => String(fields[name] ?? '-'));
}

function emptyFields(interfaceId: string, { account, start, end }: FlowLogFrame): Fields {
  return { version: 2, 'account-id': account, 'interface-id': interfaceId, start, end, 'log-status': 'NODATA' };
}

function fieldsOf(record: FlowRecord): Fields {
  const { srcport, dstport, protocol, packets, bytes, action } = record;
  return {
    srcaddr: printAddress(record.srcaddr),
    dstaddr: printAddress(record.dstaddr),
    'pkt-srcaddr': printAddress(record.pktSrcaddr),
    'pkt-dstaddr': printAddress(record.pktDstaddr),
    srcport,
    dstport,
    protocol,
    packets,
    bytes,
    action,
    'tcp-flags': record.tcpFlags,
    type: typeof record.pktSrcaddr === 'bigint' ? 'IPv6' : 'IPv4',
    'flow-direction': record.direction,
    'log-status': 'OK',
  };
}
