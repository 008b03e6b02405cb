import { message } from '../../model/message.ts';
import type { Resource, ResourceId } from '../../model/topology.ts';
import type { View } from '../../model/view.ts';
import type { Address } from '../../net/address.ts';
import { contains } from '../../net/prefix.ts';
import { isRfc1918, RFC6598 } from '../../net/special.ts';
import type { Packet } from '../../net/packet.ts';
import type { Behaviour, Wiring } from '../../sim/behaviour.ts';
import type { Context, Device } from '../../sim/network.ts';
import type { Outcome } from '../../sim/device-outcome.ts';
import type { Port, Scope } from '../../sim/port.ts';
import { lookUp, openFlow } from '../../sim/conntrack.ts';
import { mapDestination, mapSource } from '../../sim/one-to-one.ts';
import { checkMtu, fitted } from '../../sim/mtu.ts';
import { drop, nameOf, reasonFor } from '../../sim/reason.ts';
import { longestMatch } from '../../sim/routes.ts';
import { translatorOf } from '../../sim/sessions.ts';
import { reversed } from '../../net/tuple.ts';
import { MTUS } from '../figures.ts';
import { type AccessBlock, accessBlockOf } from '../shared/public-access.ts';
import { edgeTableOf } from '../shared/edge.ts';
import { gatewayLegs } from '../shared/internet.ts';
import { forwarderTowards } from '../shared/nat-instance.ts';

/** MTU of the way to the internet in bytes. @see https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/network_mtu.html */
const MTU = MTUS.internet;

export const behaviour: Behaviour<object> = {
  ports: gatewayLegs,
  device: (gateway, view, wiring) => gatewayDevice(gateway, view, wiring),
  assumptions: (gateway) => {
    const text = message('internet-gateway.assumed-hairpin', { name: gateway.name });
    return [{ code: 'IGW_HAIRPIN', message: text, changing: ['src', 'dst'] }];
  },
};

interface Gateway {
  readonly id: ResourceId;
  readonly node: number;
  readonly scope: Scope;
  readonly inside: Port;
  readonly outside: Port;
  readonly edgeTable: ResourceId | null;
  readonly block: AccessBlock | null;
  /** The instance that the route table around a sender sends an address to. */
  forwarderOf(subnet: Resource | undefined, destination: Address): Resource | undefined;
}

/**
 * Stateless 1:1 mapping between private and public IPv4 addresses, ports untouched, quoted headers included.
 *
 *   10.0.0.10:p > 60.1.1.1:80   out   50.1.1.1:p > 60.1.1.1:80
 *   60.1.1.1:80 > 50.1.1.1:p    in    60.1.1.1:80 > 10.0.0.10:p
 */
function gatewayDevice(resource: Resource<object>, view: View, wiring: Wiring): Device {
  const [outside, inside] = wiring.ports;
  const scope = inside === undefined ? undefined : wiring.network.scopes[inside.scope];
  if (inside === undefined || outside === undefined || scope === undefined) return detached(resource.id);
  const gateway: Gateway = {
    id: resource.id,
    node: wiring.node,
    scope,
    inside,
    outside,
    edgeTable: edgeTableOf(view, resource.id)?.id ?? null,
    block: accessBlockOf(view, scope.resource, false),
    forwarderOf: (subnet, destination) =>
      subnet === undefined ? undefined : forwarderTowards(view, subnet, destination),
  };
  return {
    expects: (packet, context) => (behindStandIn(gateway, packet, context) === undefined ? null : true),
    forward: (packet, port, _nextHop, context) => {
      if (port === outside) return guarded(gateway, packet, 'in', context);
      return port === null
        ? { type: 'route', packet, table: null, through: inside }
        : guarded(gateway, packet, 'out', context);
    },
  };
}

function detached(id: ResourceId): Device {
  return {
    forward: (packet, _port, _nextHop, context) =>
      drop(reasonFor('COMPONENT_BAD_STATE', id, packet, { name: nameOf(context.network, id), state: 'detached' })),
  };
}

/** Block Public Access stands before everything else. @see https://docs.aws.amazon.com/vpc/latest/userguide/security-vpc-bpa.html */
function guarded(gateway: Gateway, packet: Packet, direction: 'in' | 'out', context: Context): Outcome {
  const { id, scope, block, node } = gateway;
  const onward = (): Outcome => (direction === 'out' ? outbound : inbound)(gateway, packet, context);
  if (block === null) return onward();
  const own = direction === 'out' ? packet.src : (scope.toPrivate.get(packet.dst) ?? packet.dst);
  const access = block.allows(scope.portByAddress.get(own), context.network);
  if (access === 'both') return onward();
  const translator = translatorOf(context.sessions, node);
  if (access === 'egress') {
    const tuple = direction === 'out' ? mapSource(packet, scope.toPublic.get(packet.src) ?? packet.src) : packet;
    if (direction === 'out') openFlow(translator, tuple, reversed(tuple), context.sessions.now);
    if (direction === 'out' || lookUp(translator, tuple, context.sessions.now) !== null) return onward();
  }
  const values = { name: nameOf(context.network, block.resource), gateway: nameOf(context.network, id) };
  return drop(reasonFor('BPA_BLOCKED', block.resource, packet, values), onward);
}

function outbound(gateway: Gateway, packet: Packet, context: Context): Outcome {
  const { id, scope } = gateway;
  const refusal = isRfc1918(packet.dst) ? 'IGW_DST_RFC1918' : contains(RFC6598, packet.dst) ? 'IGW_DST_RFC6598' : null;
  if (refusal !== null) return drop(reasonFor(refusal, id, packet, { gateway: nameOf(context.network, id) }));
  const sender = scope.portByAddress.get(packet.src);
  // The router before the gateway knows the packet by its private source only.
  const tooBig = packet.length > MTU ? checkMtu(packet, { at: id, mtu: MTU }, context) : null;
  if (tooBig !== null) return tooBig;
  const onward = (sent: Packet): Outcome => leave(gateway, sent, context);
  if (sender === undefined)
    return drop(reasonFor('GW_SPOOFED', id, packet, { gateway: nameOf(context.network, id) }), () => onward(packet));
  if (typeof packet.src === 'bigint') return onward(packet);
  const mapped = scope.toPublic.get(packet.src);
  if (mapped === undefined) {
    const past = (): Outcome => onward(standIn(gateway, packet, context));
    return drop(reasonFor(sender.noInternet, id, packet, namesAt(id, sender, context)), () =>
      untranslated(gateway, packet, { sender, past }, context),
    );
  }
  return onward(mapSource(packet, mapped));
}

function namesAt(id: ResourceId, sender: Port, { network }: Context) {
  return { gateway: nameOf(network, id), name: nameOf(network, sender.resource) };
}

/** The gateway sees a private sender; where that one is routed by an instance, what is wrong is that the instance did not translate. */
function untranslated(
  gateway: Gateway,
  packet: Packet,
  { sender, past }: { readonly sender: Port; readonly past: () => Outcome },
  { network }: Context,
): Outcome {
  const forwarder = gateway.forwarderOf(network.nodes[sender.into]?.resource, packet.dst);
  if (forwarder === undefined || forwarder.id === network.nodes[sender.node]?.resource.id) return past();
  return drop(reasonFor('NATI_NO_SNAT', forwarder.id, packet, { instance: nameOf(network, forwarder.id) }), past);
}

/** Public address (RFC 5737) of a sender that has none, while the search for blockers goes on past it. */
const STAND_IN = 0xc0000201;

function standIn(gateway: Gateway, packet: Packet, context: Context): Packet {
  const reply = {
    src: packet.dst,
    dst: STAND_IN,
    protocol: packet.protocol,
    srcPort: packet.dstPort,
    dstPort: packet.srcPort,
  };
  openFlow(translatorOf(context.sessions, gateway.node), packet, reply, context.sessions.now);
  return mapSource(packet, STAND_IN);
}

function leave(gateway: Gateway, packet: Packet, context: Context): Outcome {
  const { scope } = gateway;
  const within =
    scope.toPrivate.has(packet.dst) || (typeof packet.dst === 'bigint' && scope.portByAddress.has(packet.dst));
  return within ? inbound(gateway, packet, context) : fitted({ type: 'emit', packet, port: gateway.outside }, MTU);
}

function inbound(gateway: Gateway, packet: Packet, context: Context): Outcome {
  const { id, scope, inside, edgeTable } = gateway;
  if (isRfc1918(packet.src) || contains(RFC6598, packet.src)) {
    // A router of the provider reports errors from such an address; only new traffic is refused.
    if (!packet.icmp?.quoted)
      return drop(reasonFor('IGW_SRC_PRIVATE', id, packet, { gateway: nameOf(context.network, id) }));
  }
  if (typeof packet.dst === 'bigint') return { type: 'route', packet, table: edgeTable, through: inside };
  const privateAddress = scope.toPrivate.get(packet.dst) ?? behindStandIn(gateway, packet, context);
  if (privateAddress === undefined)
    return drop(reasonFor('IGW_DST_NOT_MAPPED', id, packet, { gateway: nameOf(context.network, id) }));
  // A regional NAT gateway has its public addresses for itself; a table for the VPC's blocks says nothing of them.
  if (privateAddress === packet.dst) return { type: 'route', packet, table: null, through: inside };
  return enter(gateway, mapDestination(packet, privateAddress), context);
}

/**
 * Into the VPC: by the edge's route table, if there is one. An interface it leads to must have a public address.
 * @see https://docs.aws.amazon.com/vpc/latest/userguide/VPC_Route_Tables.html
 */
function enter({ scope, inside, edgeTable }: Gateway, packet: Packet, context: Context): Outcome {
  const onward: Outcome = { type: 'route', packet, table: edgeTable, through: inside };
  const { tables, nodes } = context.network;
  const table = edgeTable === null ? undefined : tables.get(edgeTable);
  const target = table === undefined ? null : (longestMatch(table, packet.dst)?.port ?? null);
  if (target === null || nodes[target.node]?.device.host === undefined) return onward;
  if (target.addresses.some((address) => scope.toPublic.has(address))) return onward;
  const values = { interface: nameOf(context.network, target.resource) };
  return drop(reasonFor('EDGE_RT_NO_PUBLIC_IP', target.resource, packet, values), () => onward);
}

function behindStandIn(gateway: Gateway, packet: Packet, context: Context): Address | undefined {
  if (packet.dst !== STAND_IN) return undefined;
  return lookUp(translatorOf(context.sessions, gateway.node), packet, context.sessions.now)?.translation.original.src;
}
