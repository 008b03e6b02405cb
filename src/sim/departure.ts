import { message } from '../model/message.ts';
import type { ResourceId } from '../model/topology.ts';
import type { Packet } from '../net/packet.ts';
import { contains } from '../net/prefix.ts';
import { captorOf } from './captures.ts';
import { checkOutbound } from './checks.ts';
import { candidates } from './near-miss.ts';
import type { CompiledRoute, RouteTable } from './tables.ts';
import type { Context, Network, Node } from './network.ts';
import type { Departure } from './device-outcome.ts';
import type { Port, Provenance, Scope } from './port.ts';
import { ANONYMOUS, isPardoned, NO_GROUPS } from './passing.ts';
import { citing, nameOf, reasonFor } from './reason.ts';
import { lookUpRoute } from './routes.ts';
import type { Reason } from './trace.ts';

/** The place a packet has reached: a node, the port it came in by and, where a router chose one, the port it must reach next. */
export interface Place {
  node: Node;
  /** Set while filters do not apply: between a VPC's services and its interfaces. */
  exempt: boolean;
  port: Port | null;
  nextHop: Port | null;
  sender: Provenance;
  /** See `Way`. */
  entry: Port | null;
}

/** The place of a packet that its own host sends. */
export function placeAt(node: Node): Place {
  return { node, exempt: false, port: null, nextHop: null, sender: ANONYMOUS, entry: null };
}

/** Moves `place` on to the next node; a reason when something on the way out refuses. */
export function leave(place: Place, outcome: Departure, context: Context): Reason | null {
  const { packet } = outcome;
  if (outcome.type === 'hand') {
    context.recorder?.leave(packet, null);
    if (place.port !== null) place.sender = senderAfter(place, outcome.port);
    handOver(place, outcome.port, context.network);
    // A subnet passes on what a service sent it.
    place.exempt ||= outcome.exempt ?? false;
    return null;
  }
  place.exempt = false;
  const port = outcome.type === 'emit' ? outcome.port : outcome.through;
  place.sender = senderAfter(place, port);
  if (place.port !== null && place.port.scope !== port.scope && port.scope >= 0) place.entry = port;
  context.recorder?.leave(packet, port);
  const service = outcome.type === 'emit' ? serviceAt(packet.dst, port, context.network) : null;
  if (service !== null) {
    moveTo(place, service, port, null);
    return null;
  }
  const refused = checkOutbound(port, packet, place.sender, context);
  if (refused !== null) return refused;
  if (outcome.type === 'route') return route(place, outcome, context);
  const next = context.network.nodes[port.into];
  if (next === undefined)
    return reasonFor('SIM_UNKNOWN', port.resource, packet, { name: nameOf(context.network, port.resource) });
  moveTo(place, next, port, outcome.nextHop ?? null);
  return null;
}

/** The node behind a service address of the port's scope; such packets meet neither filters nor routes. */
function serviceAt(destination: Packet['dst'], port: Port, network: Network): Node | null {
  const scope = port.scope < 0 ? undefined : network.scopes[port.scope];
  if (scope === undefined || !mayBeService(destination, scope) || !scope.services.has(destination)) return null;
  return network.nodeOf.get(scope.resource) ?? null;
}

/** Sorts out the addresses that cannot be a service without a look-up: it is asked for every packet. */
function mayBeService(destination: Packet['dst'], scope: Scope): boolean {
  if (typeof destination !== 'number' || destination >>> 16 === LINK_LOCAL_16) return true;
  if (destination === scope.resolver) return true;
  // Subnets begin at multiples of 16 and have their router behind that, unless a drawing gave the address to somebody.
  return (destination & 15) === 1 && !scope.portByAddress.has(destination);
}

const LINK_LOCAL_16 = 0xa9fe;

/** A sender is known by its groups until a device in between hides it. */
function senderAfter(place: Place, port: Port): Provenance {
  if (place.port === null || place.node.device.sendsAsItself) return port.sender;
  const keeps = place.node.device.keepsSender;
  if (typeof keeps === 'boolean' ? keeps : keeps(place.port, port)) return place.sender;
  return place.sender.groups.length === 0 ? place.sender : { groups: NO_GROUPS, origin: place.sender.origin };
}

function route(place: Place, outcome: Extract<Departure, { type: 'route' }>, context: Context): Reason | null {
  const { network } = context;
  const { packet, table, through } = outcome;
  const captor = captorOf(packet, through.scope, context);
  if (captor !== null) {
    enter(place, captor, network);
    return null;
  }
  const compiled = table === null ? null : (network.tables.get(table) ?? null);
  if (compiled === null) return deliverLocally(place, packet, through, context);
  if (context.pardons !== null && reroute(place, through, { table: compiled.resource, packet }, context)) return null;
  const found = lookUpRoute(compiled, packet, context);
  if (found === null) return routeByPardon(place, outcome, compiled, context);
  if (found.target === 'local') {
    const refused = deliverLocally(place, packet, through, context);
    return refused === null ? null : citing(refused, found.ref);
  }
  const target = found.port ?? found.portByZone?.get(through.zone) ?? null;
  if (target !== null) {
    enter(place, target, network);
    return null;
  }
  if (found.portByZone !== null) {
    const reason = zoneMissing(found, through, packet, network);
    const other = isPardoned(reason, context) ? found.portByZone.values().next().value : undefined;
    if (other === undefined) return reason;
    enter(place, other, network);
    return null;
  }
  if (found.outside !== '') return leadsOutside(found, packet, network);
  const values = {
    table: nameOf(network, compiled.resource),
    cidr: found.ref.text,
    target: found.target === null ? '—' : nameOf(network, found.target),
  };
  const reason = citing(reasonFor('RT_BLACKHOLE', compiled.resource, packet, values), found.ref);
  return isPardoned(reason, context) && enterInstead(place, through, { table: compiled.resource, packet }, context)
    ? null
    : reason;
}

/** AWS has the target, and the source does not: nobody knows what becomes of the packet. */
function leadsOutside({ ref, outside }: CompiledRoute, packet: Packet, network: Network): Reason {
  const values = { table: nameOf(network, ref.resource), cidr: ref.text, target: outside };
  return citing(reasonFor('SIM_UNKNOWN', ref.resource, packet, { name: message('route.outside', values) }), ref);
}

/** The target has ports, but none in the sender's Availability Zone. @see https://docs.aws.amazon.com/vpc/latest/tgw/how-transit-gateways-work.html */
function zoneMissing(found: CompiledRoute, through: Port, packet: Packet, network: Network): Reason {
  const at = found.target === null || found.target === 'local' ? found.ref.resource : found.target;
  const values = { gateway: nameOf(network, at), az: through.zone, attachment: nameOf(network, at) };
  const code = found.portByZone?.values().next().value?.noZone ?? 'TGW_AZ_NOT_ENABLED';
  return citing(reasonFor(code, at, packet, values), found.ref);
}

function routeByPardon(
  place: Place,
  outcome: Extract<Departure, { type: 'route' }>,
  compiled: RouteTable,
  context: Context,
): Reason | null {
  const { network } = context;
  const { packet, through } = outcome;
  const { resource: table } = compiled;
  const name = nameOf(network, table);
  const sentFrom = place.port?.noRoute ?? 'RT_NO_ROUTE';
  const values = { table: name, name: nameOf(network, place.port?.resource ?? table) };
  const reason = reasonFor(sentFrom, table, packet, values);
  if (isPardoned(reason, context) && enterInstead(place, through, { table, packet }, context)) return null;
  const nearest = candidates(compiled, packet.dst, name);
  return nearest === null ? reason : { ...reason, nearest };
}

interface Missing {
  readonly table: ResourceId;
  readonly packet: Packet;
}

function enterInstead(place: Place, through: Port, { table, packet }: Missing, context: Context): boolean {
  return enterTarget(place, through, context.pardons?.route(table, packet.dst) ?? null, context);
}

/** Where the search for blockers goes on past a route that leads to the wrong target. */
function reroute(place: Place, through: Port, { table, packet }: Missing, context: Context): boolean {
  return enterTarget(place, through, context.pardons?.reroute(table, packet.dst) ?? null, context);
}

function enterTarget(place: Place, through: Port, target: ResourceId | null, context: Context): boolean {
  const found = target === null ? null : context.network.targetIn(target, through.scope);
  const port = found?.port ?? found?.byZone?.get(through.zone) ?? found?.byZone?.values().next().value;
  if (port === undefined) return false;
  enter(place, port, context.network);
  return true;
}

/** The scope's own delivery: to whichever port holds the address. */
function deliverLocally(place: Place, packet: Packet, through: Port, context: Context): Reason | null {
  const scope = context.network.scopes[through.scope];
  const port = scope?.portByAddress.get(packet.dst);
  if (port !== undefined) {
    enter(place, port, context.network);
    return null;
  }
  const at = scope?.resource ?? through.resource;
  const inside = scope?.blocks.some((block) => contains(block, packet.dst)) ?? false;
  return reasonFor(inside ? 'NO_SUCH_HOST' : 'RT_LOCAL_OUT_OF_CIDR', at, packet, { vpc: nameOf(context.network, at) });
}

/** Reaches the device behind a port that plugs in here, even one that routes reach through filters only. */
function handOver(place: Place, port: Port, network: Network): void {
  const device = network.nodes[port.node];
  if (device !== undefined && port.into === place.node.index) moveTo(place, device, port, null);
  else enter(place, port, network);
}

/** Goes towards a port: straight to its device on the same link, else through the node it is plugged into. */
function enter(place: Place, port: Port, network: Network): void {
  const device = network.nodes[port.node];
  // A position of -1 is no index: looking it up would cost V8 more than the rest of the hop.
  const around = port.into < 0 ? undefined : network.nodes[port.into];
  if (device === undefined) return;
  const isNeighbour = around === place.node && !port.alwaysFiltered;
  const direct = around === undefined || isNeighbour || around.uplink === null || device === place.node;
  if (direct) moveTo(place, device, port, null);
  else moveTo(place, around, around.uplink, port);
}

function moveTo(place: Place, node: Node, port: Port | null, nextHop: Port | null): void {
  place.node = node;
  place.port = port;
  place.nextHop = nextHop;
}
