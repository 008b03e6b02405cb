import { message } from '../../model/message.ts';
import type { KindName, Resource } from '../../model/topology.ts';
import { type Address, parseAddress } from '../../net/address.ts';
import { aged, hasFlags, isIcmp, isIcmpError, type Packet, RST, SYN, TCP, UDP } from '../../net/packet.ts';
import type { Behaviour, Wiring } from '../../sim/behaviour.ts';
import type { Context, Device, Outcome, Port } from '../../sim/network.ts';
import { isInvalid, lookUp, type Tracked, translated } from '../../sim/conntrack.ts';
import { timeExceeded } from '../../sim/icmp.ts';
import { checkMtu, fitted } from '../../sim/mtu.ts';
import { drop, nameOf, reasonFor, type Values } from '../../sim/reason.ts';
import type { ReasonCode } from '../../sim/reasons.ts';
import { translatorOf } from '../../sim/sessions.ts';
import { isAttached } from '../shared/transit-gateway.ts';
import { vpcOf } from '../shared/vpc.ts';
import { IDLE_SECONDS, noteEnd, openMapping, release } from './port-mapping.ts';
import type { NatGatewayProps } from './schema.ts';

/** Largest packet it carries, in bytes. @see https://docs.aws.amazon.com/vpc/latest/userguide/nat-gateway-basics.html */
const MTU = 8500;

export const behaviour: Behaviour<NatGatewayProps> = {
  ports: (gateway) => {
    if (gateway.parent === null || gateway.props.state === 'deleted') return [];
    const { privateAddress, secondaryPrivateAddresses, connectivity } = gateway.props;
    return [
      {
        resource: gateway.id,
        device: gateway.id,
        name: 'eni',
        into: gateway.parent,
        addresses: [privateAddress, ...secondaryPrivateAddresses].flatMap((text) => parseAddress(text) ?? []),
        filters: [],
        sourceDestCheck: false,
        refusals: {
          noRoute: 'NGW_NO_EGRESS_ROUTE',
          ...(connectivity === 'private' ? { noInternet: 'NGW_PRIVATE_TO_IGW' as const } : {}),
        },
      },
    ];
  },
  device: (gateway, _view, wiring) => natDevice(gateway, wiring),
  assumptions: (gateway, view) => {
    const vpc = vpcOf(view, gateway.id);
    if (vpc === undefined || !isAttached(view, vpc.id)) return [];
    return [{ code: 'NGW_TGW_SOURCES', message: message('nat-gateway.assumed-sources', { name: gateway.name }) }];
  },
};

interface Gateway {
  readonly resource: Resource<NatGatewayProps>;
  readonly port: Port;
  readonly node: number;
}

/**
 * By what a packet from outside of the VPC may have come in to be translated. The pages disagree: the NAT gateway's own takes none, the
 * transit gateway guide documents central egress; with an empty list the former is right.
 * @see https://docs.aws.amazon.com/vpc/latest/tgw/transit-gateway-nat-igw.html
 */
const SERVED_ENTRIES: readonly KindName[] = ['transit-gateway'];

/**
 * Port translation to the gateway's *private* address; the internet gateway makes it the Elastic IP afterwards.
 *
 *   10.0.1.10:40000 > 60.1.1.1:80   becomes   10.0.0.5:q > 60.1.1.1:80   in the gateway's own subnet
 */
function natDevice(resource: Resource<NatGatewayProps>, wiring: Wiring): Device {
  const port = wiring.ports[0];
  if (port === undefined)
    return {
      forward: (packet, _port, _nextHop, context) => drop(reasonAt('NGW_BAD_STATE', resource, packet, context)),
    };
  const gateway: Gateway = { resource, port, node: wiring.node };
  return {
    alwaysTracked: true,
    forward: (packet, from, _nextHop, context) => {
      if (from === null) return { type: 'emit', packet, port };
      const { state } = resource.props;
      if (state === 'available' || state === 'deleting') return translate(gateway, packet, context);
      return drop(reasonAt('NGW_BAD_STATE', resource, packet, context), () => translate(gateway, packet, context));
    },
  };
}

/**
 * Pieces of UDP datagrams are translated each by itself, those of other packets do not pass.
 * @see https://docs.aws.amazon.com/vpc/latest/userguide/nat-gateway-troubleshooting.html
 */
function translate(gateway: Gateway, packet: Packet, context: Context): Outcome {
  if (packet.fragment === null || packet.protocol === UDP) return mapped(gateway, packet, context);
  const reason = reasonAt('NGW_FRAGMENT', gateway.resource, packet, context);
  return drop(reason, () => mapped(gateway, packet, context));
}

function mapped(gateway: Gateway, packet: Packet, context: Context): Outcome {
  const { resource, port } = gateway;
  const translator = translatorOf(context.sessions, gateway.node);
  const tracked = lookUp(translator, packet, Number.NEGATIVE_INFINITY);
  if (tracked !== null) {
    const { expires, state } = tracked.translation;
    const isOver = expires < context.sessions.now || state === 'closed';
    if (isOver && tracked.side === 'original' && opens(packet)) release(translator, tracked.translation);
    else if (expires < context.sessions.now) return afterIdle(gateway, packet, tracked, context);
    else return pass(gateway, packet, tracked, context);
  }
  // An answer to something the gateway has not seen go out: the request came in by another way.
  if (port.addresses.includes(packet.dst) || isInvalid(packet) || isMidStream(packet)) {
    return drop(reasonAt('NGW_UNSOLICITED', resource, packet, context));
  }
  if (packet.protocol !== TCP && packet.protocol !== UDP && !isIcmp(packet))
    return drop(reasonAt('NGW_PROTOCOL', resource, packet, context));
  const open = (): Outcome => openNew(gateway, packet, context);
  return isServed(packet, port.scope, context)
    ? open()
    : drop(reasonAt('NGW_SRC_NOT_IN_VPC', resource, packet, context), open);
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

function openNew(gateway: Gateway, packet: Packet, context: Context): Outcome {
  const { resource, port } = gateway;
  const source = port.addresses.find((each) => typeof each === typeof packet.src);
  if (source === undefined) return drop(reasonAt('NGW_PROTOCOL', resource, packet, context));
  const translator = translatorOf(context.sessions, gateway.node);
  const translation = openMapping(translator, packet, port.addresses as readonly Address[], context.sessions.now);
  if (translation === null) {
    return drop(reasonAt('NGW_PORT_EXHAUSTED', resource, packet, context), () =>
      leave(gateway, packet, { ...packet, src: source }, context),
    );
  }
  context.recorder?.session(resource.id, 'nat', 'opened');
  return leave(gateway, packet, translated(packet, { translation, side: 'original' }), context);
}

function pass(gateway: Gateway, packet: Packet, tracked: Tracked, context: Context): Outcome {
  if (!isIcmpError(packet)) {
    tracked.translation.expires = context.sessions.now + IDLE_SECONDS;
    noteEnd(translatorOf(context.sessions, gateway.node), packet, tracked);
  }
  context.recorder?.session(gateway.resource.id, 'nat', 'matched');
  return leave(gateway, packet, translated(packet, tracked), context);
}

/** Whoever goes on after 350 idle seconds gets a reset. @see https://docs.aws.amazon.com/vpc/latest/userguide/nat-gateway-troubleshooting.html */
function afterIdle(gateway: Gateway, packet: Packet, tracked: Tracked, context: Context): Outcome {
  const { resource } = gateway;
  if (tracked.side === 'reply' || packet.protocol !== TCP)
    return drop(reasonAt('NGW_UNSOLICITED', resource, packet, context));
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
  return { type: 'answer', packet: reset, reason: reasonAt('NGW_IDLE_RST', resource, packet, context), by: 'rst' };
}

/** Sends the translated packet on. An ICMP error about it quotes the packet as it `arrived`, and goes back to its sender. */
function leave(gateway: Gateway, arrived: Packet, packet: Packet, context: Context): Outcome {
  const { resource, port } = gateway;
  const own = port.addresses[0] ?? arrived.dst;
  if (packet.ttl <= 1) {
    const reason = reasonAt('TTL_EXPIRED', resource, arrived, context);
    return isIcmpError(packet)
      ? drop(reason)
      : { type: 'answer', packet: timeExceeded(arrived, own), reason, by: 'icmp' };
  }
  const tooBig = checkMtu(arrived, { at: resource.id, mtu: MTU, from: own }, context);
  return tooBig ?? fitted({ type: 'emit', packet: aged(packet), port }, MTU);
}

function reasonAt(
  code: ReasonCode,
  resource: Gateway['resource'],
  packet: Packet,
  context: Context,
): ReturnType<typeof reasonFor> {
  const name = nameOf(context.network, resource.id);
  const values: Values = { gateway: name, hop: name, name, state: resource.props.state };
  return reasonFor(code, resource.id, packet, values);
}
