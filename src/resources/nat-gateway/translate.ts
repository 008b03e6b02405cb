import { message } from '../../model/message.ts';
import type { KindName, Resource, ResourceId } from '../../model/topology.ts';
import type { Address } from '../../net/address.ts';
import { aged, hasFlags, isIcmp, isIcmpError, type Packet, RST, SYN, TCP, UDP } from '../../net/packet.ts';
import { isInvalid, lookUp, type Tracked, translated } from '../../sim/conntrack.ts';
import { timeExceeded } from '../../sim/icmp.ts';
import { checkMtu, fitted } from '../../sim/mtu.ts';
import type { Context } from '../../sim/network.ts';
import type { Departure, Outcome } from '../../sim/device-outcome.ts';
import type { Port } from '../../sim/port.ts';
import { drop, nameOf, reasonFor, type Values } from '../../sim/reason.ts';
import type { ReasonCode } from '../../sim/reasons.ts';
import { translatorOf } from '../../sim/sessions.ts';
import type { Reason } from '../../sim/trace.ts';
import { MTUS } from '../figures.ts';
import { IDLE_SECONDS, noteEnd, openMapping, release } from './port-mapping.ts';
import { exitTowards, leavesOtherwise } from './regional.ts';
import type { NatGatewayProps } from './schema.ts';

/** Largest packet it carries, in bytes. @see https://docs.aws.amazon.com/vpc/latest/userguide/nat-gateway-basics.html */
const MTU = MTUS.natGateway;

/** A NAT gateway as a device. */
export interface Gateway {
  readonly resource: Resource<NatGatewayProps>;
  readonly node: number;
  /** Of a regional gateway: where its own table leads, and what serves zones without addresses of their own. */
  readonly regional: Regional | null;
}

/** What a regional gateway has for itself. */
export interface Regional {
  readonly ports: readonly Port[];
  readonly table: ResourceId | null;
  readonly addresses: readonly Address[];
}

/** A packet at one of the gateway's ports: its only one in a subnet, one per zone of a regional gateway. */
export interface Arrival {
  readonly gateway: Gateway;
  readonly packet: Packet;
  readonly port: Port;
  readonly context: Context;
}

/**
 * By what a packet from outside of the VPC may have come in to be translated. The pages disagree: the NAT gateway's own takes none, the
 * transit gateway guide documents central egress; with an empty list the former is right.
 * @see https://docs.aws.amazon.com/vpc/latest/tgw/transit-gateway-nat-igw.html
 */
const SERVED_ENTRIES: readonly KindName[] = ['transit-gateway'];

/**
 * What becomes of a packet at a gateway that works. Pieces of UDP datagrams are translated each by itself, those of other packets do
 * not pass. @see https://docs.aws.amazon.com/vpc/latest/userguide/nat-gateway-troubleshooting.html
 */
export function translate(arrival: Arrival): Outcome {
  const { gateway, packet, context } = arrival;
  if (packet.fragment === null || packet.protocol === UDP) return mapped(arrival);
  return drop(reasonAt('NGW_FRAGMENT', gateway, packet, context), () => mapped(arrival));
}

function mapped(arrival: Arrival): Outcome {
  const { gateway, packet, port, context } = arrival;
  const translator = translatorOf(context.sessions, gateway.node);
  const tracked = lookUp(translator, packet, Number.NEGATIVE_INFINITY);
  if (tracked !== null) {
    const { expires, state } = tracked.translation;
    const isOver = expires < context.sessions.now || state === 'closed';
    if (isOver && tracked.side === 'original' && opens(packet)) release(translator, tracked.translation);
    else if (expires < context.sessions.now) return afterIdle(arrival, tracked);
    else return pass(arrival, tracked);
  }
  // An answer to something the gateway has not seen go out: the request came in by another way.
  if (port.addresses.includes(packet.dst) || isInvalid(packet) || isMidStream(packet)) {
    return drop(reasonAt('NGW_UNSOLICITED', gateway, packet, context));
  }
  if (packet.protocol !== TCP && packet.protocol !== UDP && !isIcmp(packet))
    return drop(reasonAt('NGW_PROTOCOL', gateway, packet, context));
  const open = (): Outcome => (gateway.regional === null ? openNew(arrival) : openRegional(arrival, gateway.regional));
  return isServed(packet, port.scope, context)
    ? open()
    : drop(reasonAt('NGW_SRC_NOT_IN_VPC', gateway, packet, context), open);
}

/** Out by the port: into the subnet, or on by the regional gateway's own table. */
export function sent(
  { regional }: Gateway,
  packet: Packet,
  { port, context }: Pick<Arrival, 'port' | 'context'>,
): Departure {
  if (regional === null) return { type: 'emit', packet, port };
  const { table, ports } = regional;
  return { type: 'route', packet, table, through: exitTowards(packet, { port, ports, table }, context) };
}

/** Whether the packet is from an interface of the VPC, or came into it by a way that is served all the same. */
function isServed(packet: Packet, scope: number, { network, way }: Context): boolean {
  if (network.scopes[scope]?.portByAddress.has(packet.src)) return true;
  const by = way.entry === null ? undefined : network.nodes[way.entry.node]?.resource.kind;
  return by !== undefined && SERVED_ENTRIES.includes(by);
}

/** A TCP segment that opens nothing. */
function isMidStream(packet: Packet): boolean {
  return packet.protocol === TCP && !hasFlags(packet, SYN);
}

/** Whether the packet may begin something anew where an older mapping is over: a SYN, a datagram, an echo. */
function opens(packet: Packet): boolean {
  return packet.protocol === TCP ? hasFlags(packet, SYN) : !isIcmpError(packet);
}

/** What nobody can know of a regional gateway is not answered: the zone of a subnet drawn in none, the source behind other gateways. */
function openRegional(arrival: Arrival, { table, addresses }: Regional): Outcome {
  const { gateway, packet, port, context } = arrival;
  const name = nameOf(context.network, gateway.resource.id);
  const unknown = (text: string): Outcome =>
    drop(reasonFor('SIM_UNKNOWN', gateway.resource.id, packet, { name: message(text, { name }) }), () =>
      openNew(arrival),
    );
  if (port.zone === '' && port.addresses.length === 0 && gateway.resource.props.zones === 'manual')
    return unknown('nat-gateway.unknown-zone');
  if (table === null) return unknown('nat-gateway.unknown-table');
  if (leavesOtherwise(table, packet, context)) return unknown('nat-gateway.unknown-source');
  if (port.addresses.length > 0 || addresses.length > 0) return openNew(arrival);
  return drop(
    reasonFor('SIM_UNKNOWN', gateway.resource.id, packet, { name: message('nat-gateway.unknown-address', { name }) }),
  );
}

function openNew({ gateway, packet, port, context }: Arrival): Outcome {
  const { resource, node, regional } = gateway;
  const addresses = port.addresses.length > 0 || regional === null ? port.addresses : regional.addresses;
  const source = addresses.find((each) => typeof each === typeof packet.src);
  if (source === undefined) return drop(reasonAt('NGW_PROTOCOL', gateway, packet, context));
  const translation = openMapping(translatorOf(context.sessions, node), packet, addresses, context.sessions.now);
  if (translation === null) {
    return drop(reasonAt('NGW_PORT_EXHAUSTED', gateway, packet, context), () =>
      leave({ gateway, packet, port, context }, { ...packet, src: source }),
    );
  }
  context.recorder?.session(resource.id, 'nat', 'opened');
  return leave({ gateway, packet, port, context }, translated(packet, { translation, side: 'original' }));
}

function pass(arrival: Arrival, tracked: Tracked): Outcome {
  const { gateway, packet, context } = arrival;
  if (!isIcmpError(packet)) {
    tracked.translation.expires = context.sessions.now + IDLE_SECONDS;
    noteEnd(translatorOf(context.sessions, gateway.node), packet, tracked);
  }
  context.recorder?.session(gateway.resource.id, 'nat', 'matched');
  return leave(arrival, translated(packet, tracked));
}

/** Whoever goes on after 350 idle seconds gets a reset. @see https://docs.aws.amazon.com/vpc/latest/userguide/nat-gateway-troubleshooting.html */
function afterIdle({ gateway, packet, context }: Arrival, tracked: Tracked): Outcome {
  if (tracked.side === 'reply' || packet.protocol !== TCP)
    return drop(reasonAt('NGW_UNSOLICITED', gateway, packet, context));
  const { src, dst, srcPort, dstPort } = packet;
  const reset: Packet = {
    ...packet,
    src: dst,
    dst: src,
    srcPort: dstPort,
    dstPort: srcPort,
    length: 40,
    payload: '',
    tcp: { flags: RST, seq: packet.tcp?.ack ?? 0, ack: 0, mss: null },
  };
  return { type: 'answer', packet: reset, reason: reasonAt('NGW_IDLE_RST', gateway, packet, context), by: 'rst' };
}

/** Sends the translated packet on. An ICMP error about it quotes the packet as it arrived, and goes back to its sender. */
function leave({ gateway, packet: arrived, port, context }: Arrival, packet: Packet): Outcome {
  const own = port.addresses[0] ?? gateway.regional?.addresses[0] ?? arrived.dst;
  if (packet.ttl <= 1) {
    const reason = reasonAt('TTL_EXPIRED', gateway, arrived, context);
    return isIcmpError(packet)
      ? drop(reason)
      : { type: 'answer', packet: timeExceeded(arrived, own), reason, by: 'icmp' };
  }
  const tooBig = checkMtu(arrived, { at: gateway.resource.id, mtu: MTU, from: own }, context);
  return tooBig ?? fitted(sent(gateway, aged(packet), { port, context }), MTU);
}

/** A reason in the gateway's words. */
export function reasonAt(code: ReasonCode, { resource }: Gateway, packet: Packet, context: Context): Reason {
  const name = nameOf(context.network, resource.id);
  const values: Values = { gateway: name, hop: name, name, state: resource.props.state };
  return reasonFor(code, resource.id, packet, values);
}
