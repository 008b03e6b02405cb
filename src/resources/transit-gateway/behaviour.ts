import { message } from '../../model/message.ts';
import { type Resource, type ResourceId, resourceId } from '../../model/topology.ts';
import type { View } from '../../model/view.ts';
import { type Packet, readdressed } from '../../net/packet.ts';
import { contains, overlaps } from '../../net/prefix.ts';
import { hashTuple } from '../../net/tuple.ts';
import type { Behaviour, Wiring } from '../../sim/behaviour.ts';
import type { Context, Device } from '../../sim/network.ts';
import type { Outcome } from '../../sim/device-outcome.ts';
import type { Port } from '../../sim/port.ts';
import { checkMtu, checkMtuSilently, fitted } from '../../sim/mtu.ts';
import { citing, drop, nameOf, reasonFor, type Values } from '../../sim/reason.ts';
import type { ReasonCode } from '../../sim/reasons.ts';
import { lookUpRoute } from '../../sim/routes.ts';
import type { Reason } from '../../sim/trace.ts';
import { MTUS } from '../figures.ts';
import { attachmentsOf, enabledZones } from '../shared/transit-gateway.ts';
import { blocksOf } from '../shared/vpc.ts';
import { attachmentsTowards, tablesOf } from '../shared/transit-routes.ts';
import { type Leg, legAt, legsOf } from './legs.ts';
import type { TransitGatewayProps } from './schema.ts';

/** Bytes a packet may have. @see https://docs.aws.amazon.com/vpc/latest/tgw/transit-gateway-quotas.html */
const MTU = MTUS.transitGateway;
/** States in which an attachment carries traffic. */
const CARRYING: readonly string[] = ['available', 'modifying'];

export const behaviour: Behaviour<TransitGatewayProps> = {
  device: (gateway, view, wiring) => transitDevice(gateway, view, wiring),
  assumptions: (gateway, view) => {
    const values = { name: gateway.name };
    const zone = { code: 'TGW_ZONE', message: message('transit-gateway.assumed-zone', values) };
    const block = { code: 'TGW_SAME_BLOCK', message: message('transit-gateway.assumed-block', values) };
    return [...(hasChoiceOfZones(gateway, view) ? [zone] : []), ...(hasSameBlocks(gateway, view) ? [block] : [])];
  },
};

/** Whether two attached VPCs share addresses: which of them is reached AWS does not say. */
function hasSameBlocks(gateway: Resource<TransitGatewayProps>, view: View): boolean {
  const resource = view.resource(gateway.id);
  const vpcs = resource === undefined ? [] : attachmentsOf(view, resource).map((each) => each.attached);
  const blocks = vpcs.filter(({ kind }) => kind === 'vpc').map((vpc) => blocksOf(vpc));
  return blocks.some((own, index) =>
    blocks.slice(index + 1).some((others) => own.some((block) => others.some((other) => overlaps(block, other)))),
  );
}

/** Whether some VPC can be entered in several zones. */
function hasChoiceOfZones(gateway: Resource, view: View): boolean {
  return attachmentsOf(view, gateway).some(({ resource }) => enabledZones(view, resource).length > 1);
}

interface Gateway {
  readonly resource: Resource<TransitGatewayProps>;
  readonly view: View;
  readonly legs: readonly Leg[];
}

/** A packet on its way from one attachment to another. */
interface Transit {
  readonly gateway: Gateway;
  readonly packet: Packet;
  readonly from: Leg;
  readonly port: Port;
  readonly context: Context;
}

/**
 * A router between attachments: each packet is routed by the table that the attachment it came from is associated with. Headers
 * stay as they are; what it delivers into a VPC is routed on by the table of the attachment's subnet.
 *
 *   VPC a  attachment a  (associated table)  attachment b  subnet of b  its route table  host
 */
function transitDevice(resource: Resource<TransitGatewayProps>, view: View, wiring: Wiring): Device {
  const gateway: Gateway = { resource, view, legs: legsOf(resource, view, wiring) };
  return {
    keepsSender: (from, to) =>
      (legAt(gateway.legs, from)?.keepsSender ?? false) && (legAt(gateway.legs, to)?.keepsSender ?? false),
    forward: (packet, port, _nextHop, context) => {
      if (port === null) return answerBack(gateway, packet, context);
      const from = legAt(gateway.legs, port);
      if (from === undefined) return drop(because('TGW_NO_ASSOC', resource.id, { packet, context }));
      return comeIn({ gateway, packet, from, port, context });
    },
  };
}

function comeIn(transit: Transit): Outcome {
  const { from, packet, context } = transit;
  const tooBig = (from.attachment.type === 'vpc' ? checkMtu : checkMtuSilently)(
    packet,
    { at: transit.gateway.resource.id, mtu: MTU },
    context,
  );
  if (tooBig !== null) return tooBig;
  return fitted(
    whileAvailable(transit, from, () => associated(transit)),
    MTU,
  );
}

function associated(transit: Transit): Outcome {
  const { gateway, from, packet, context } = transit;
  const { table, id } = from.attachment;
  if (table !== null) return routed(transit, table);
  const [first] = tablesOf(gateway.view, gateway.resource.id);
  // AWS associates by itself: where there is no table at all to do it with, the document does not know the tables.
  const isUnknown = first === undefined && gateway.resource.props.defaultAssociation;
  if (isUnknown) return drop(because('SIM_UNKNOWN', gateway.resource.id, { packet, context }));
  const past = first === undefined ? null : (): Outcome => routed(transit, first.id);
  return drop(because('TGW_NO_ASSOC', id, { packet, context }), past);
}

function routed(transit: Transit, id: ResourceId): Outcome {
  const { gateway, packet, context } = transit;
  const table = context.network.tables.get(id);
  const found = table === undefined ? null : lookUpRoute(table, packet, context);
  if (found === null) return drop(because('TGW_NO_ROUTE', id, { packet, context }), leading(transit));
  const to = gateway.legs.find((leg) => leg.attachment.id === found.target);
  if (to === undefined && found.target !== null && found.target in context.network.topology.resources)
    return drop(because('SIM_UNKNOWN', resourceId(found.target), { packet, context }));
  if (to === undefined)
    return drop(citing(because('TGW_BLACKHOLE', id, { packet, context }), found.ref), leading(transit));
  return whileAvailable(transit, to, () => goOut(transit, to));
}

/** What would happen if the table led to the attachment that the address lies behind. */
function leading(transit: Transit): (() => Outcome) | null {
  const { gateway, packet, from } = transit;
  const [best] = attachmentsTowards(gateway.view, gateway.resource, packet.dst);
  const to = gateway.legs.find((leg) => leg !== from && leg.attachment.id === best?.attachment.id);
  return to === undefined ? null : () => goOut(transit, to);
}

function whileAvailable(transit: Transit, leg: Leg, onward: () => Outcome): Outcome {
  const { id, state } = leg.attachment;
  if (CARRYING.includes(state)) return onward();
  return drop(because('TGW_ATTACH_STATE', id, { ...transit, values: { state } }), onward);
}

function goOut(transit: Transit, to: Leg): Outcome {
  const { gateway, context } = transit;
  const packet = clamped(transit.packet);
  if (to.attachment.type !== 'vpc') {
    if (to.way === null) return drop(because('COMPONENT_BAD_STATE', to.attachment.id, { packet, context }));
    const isOwn = context.network.nodes[to.way.node]?.resource.id === gateway.resource.id;
    return isOwn ? { type: 'emit', packet, port: to.way } : { type: 'hand', packet, port: to.way };
  }
  const port = portInto(transit, to);
  if (port === undefined) {
    const values = { az: transit.port.zone, attachment: nameOf(context.network, to.attachment.id) };
    return drop(because('TGW_AZ_NOT_ENABLED', to.attachment.id, { packet, context, values }));
  }
  if (context.network.scopes[port.scope]?.services.has(packet.dst))
    return drop(because('DNS_PEER_RESOLVER', to.attachment.id, { packet, context }));
  return { type: 'emit', packet, port };
}

/**
 * The zone to deliver in: the one the packet comes from where the attachment has it, else the first. In appliance mode a flow
 * stays in one zone both ways. @see https://docs.aws.amazon.com/vpc/latest/tgw/transit-gateway-appliance-scenario.html
 */
function portInto({ port, packet, context }: Transit, to: Leg): Port | undefined {
  const zones = [...to.zones.keys()];
  const byFlow = zones[hashTuple(packet.icmp?.quoted ?? packet) % Math.max(zones.length, 1)];
  const near = to.zones.has(port.zone) ? port.zone : zones[0];
  const chosen = to.applianceMode ? byFlow : near;
  if (chosen === undefined) return undefined;
  if (zones.length > 1) context.recorder?.step({ type: 'choice', resource: to.attachment.id, chosen, among: zones });
  return to.zones.get(chosen);
}

/** Connections are made to fit: the MSS that a SYN announces is lowered to what the MTU allows. */
function clamped(packet: Packet): Packet {
  const most = MTU - (typeof packet.src === 'number' ? 40 : 60);
  const { tcp } = packet;
  if (tcp === null || tcp.mss === null || tcp.mss <= most) return packet;
  return { ...readdressed(packet, packet, packet.ttl), tcp: { ...tcp, mss: most } };
}

/** An ICMP error of its own goes back into the VPC that the packet came from. */
function answerBack(gateway: Gateway, packet: Packet, context: Context): Outcome {
  for (const leg of gateway.legs) {
    const port = leg.zones.values().next().value;
    const blocks = port === undefined ? [] : (context.network.scopes[port.scope]?.blocks ?? []);
    if (port !== undefined && blocks.some((block) => contains(block, packet.dst)))
      return { type: 'emit', packet, port };
  }
  return drop(because('TGW_NO_ROUTE', gateway.resource.id, { packet, context }));
}

interface Cause {
  readonly packet: Packet;
  readonly context: Context;
  readonly values?: Values;
}

function because(code: ReasonCode, at: ResourceId, { packet, context, values }: Cause): Reason {
  return reasonFor(code, at, packet, { name: nameOf(context.network, at), ...values });
}
