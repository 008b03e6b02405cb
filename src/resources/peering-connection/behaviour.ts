import type { Resource, ResourceId } from '../../model/topology.ts';
import type { View } from '../../model/view.ts';
import { message } from '../../model/message.ts';
import type { Address } from '../../net/address.ts';
import type { Packet } from '../../net/packet.ts';
import { contains } from '../../net/prefix.ts';
import type { Behaviour, Wiring } from '../../sim/behaviour.ts';
import type { Context, Device, Network } from '../../sim/network.ts';
import type { Outcome } from '../../sim/device-outcome.ts';
import type { Port, Scope } from '../../sim/port.ts';
import { checkMtu, fitted } from '../../sim/mtu.ts';
import { drop, nameOf, reasonFor } from '../../sim/reason.ts';
import type { ReasonCode } from '../../sim/reasons.ts';
import { longestMatch } from '../../sim/routes.ts';
import { MTUS } from '../figures.ts';
import { endsOf, isWithinRegion, peeringState } from '../shared/peering.ts';
import type { PeeringProps } from './schema.ts';

/** Bytes a packet may have. @see https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/network_mtu.html */
const MTU = { withinRegion: MTUS.vpc, betweenRegions: MTUS.peeringBetweenRegions } as const;

export const behaviour: Behaviour<PeeringProps> = {
  ports: (peering, view) => {
    const { requester, accepter } = endsOf(view, peering);
    const leg = { resource: peering.id, device: peering.id, addresses: [], filters: [], sourceDestCheck: false };
    return [
      ...(requester === undefined ? [] : [{ ...leg, name: 'requester', into: requester.id }]),
      ...(accepter === undefined ? [] : [{ ...leg, name: 'accepter', into: accepter.id }]),
    ];
  },
  device: (peering, view, wiring) => peeringDevice(peering, view, wiring),
  assumptions: (peering, view) =>
    isWithinRegion(view, peering)
      ? []
      : [{ code: 'PCX_MTU', message: message('peering-connection.assumed-mtu', { name: peering.name }) }],
};

interface Peering {
  readonly id: ResourceId;
  readonly state: string;
  readonly mtu: number;
  readonly ports: readonly Port[];
}

/** Joins two VPCs and nothing behind them: addresses of both ends must be theirs, headers stay as they are. */
function peeringDevice(resource: Resource<PeeringProps>, view: View, wiring: Wiring): Device {
  const near = isWithinRegion(view, resource);
  const peering: Peering = {
    id: resource.id,
    state: peeringState(view, resource),
    mtu: near ? MTU.withinRegion : MTU.betweenRegions,
    ports: wiring.ports,
  };
  return {
    keepsSender: near,
    forward: (packet, port, _nextHop, context) =>
      port === null ? answerBack(peering, packet, context) : pass(peering, packet, port, context),
  };
}

function pass(peering: Peering, packet: Packet, from: Port, context: Context): Outcome {
  const far = peering.ports.find((port) => port !== from);
  const near = context.network.scopes[from.scope];
  const scope = far === undefined ? undefined : context.network.scopes[far.scope];
  if (far === undefined || near === undefined || scope === undefined)
    return drop(because('SIM_UNKNOWN', peering, packet, context));
  const deliver = (): Outcome =>
    checkMtu(packet, { at: peering.id, mtu: peering.mtu }, context) ??
    fitted({ type: 'route', packet, table: null, through: far }, peering.mtu);
  const checkDestination = (): Outcome => {
    if (scope.services.has(packet.dst)) return drop(because('DNS_PEER_RESOLVER', peering, packet, context));
    if (scope.blocks.some((block) => contains(block, packet.dst))) return deliver();
    return drop(because('PCX_DST_NOT_IN_PEER', peering, packet, context), () => edge(peering, packet, scope, context));
  };
  const checkSource = (): Outcome =>
    near.blocks.some((block) => contains(block, packet.src))
      ? checkDestination()
      : drop(because('PCX_TRANSIT', peering, packet, context), checkDestination);
  return peering.state === 'active'
    ? checkSource()
    : drop(because('PCX_BAD_STATE', peering, packet, context), checkSource);
}

/**
 * Were the address not looked at, a gateway of the peer might lead there; it serves its own VPC only.
 * @see https://docs.aws.amazon.com/vpc/latest/peering/vpc-peering-basics.html (limitations)
 */
function edge(peering: Peering, packet: Packet, peer: Scope, context: Context): Outcome {
  const gateway = gatewayTowards(packet.dst, peer, context.network);
  if (gateway === null) return drop(because('PCX_DST_NOT_IN_PEER', peering, packet, context));
  const values = { name: nameOf(context.network, peering.id), gateway: nameOf(context.network, gateway) };
  return drop(reasonFor('PCX_EDGE_TO_EDGE', peering.id, packet, values));
}

/** What a route table of the VPC leads to for the address, other than its own interfaces and further peerings; null without any. */
function gatewayTowards(destination: Address, { resource }: Scope, { tables, topology }: Network): ResourceId | null {
  for (const table of tables.values()) {
    if (topology.resources[table.resource]?.parent !== resource) continue;
    const target = longestMatch(table, destination)?.target ?? null;
    if (target === null || target === 'local' || topology.resources[target]?.kind === 'peering-connection') continue;
    return target;
  }
  return null;
}

/** An ICMP error of its own goes back into the VPC that the packet came from. */
function answerBack(peering: Peering, packet: Packet, context: Context): Outcome {
  const back = peering.ports.find((port) =>
    context.network.scopes[port.scope]?.blocks.some((block) => contains(block, packet.dst)),
  );
  return back === undefined
    ? drop(because('PCX_DST_NOT_IN_PEER', peering, packet, context))
    : { type: 'route', packet, table: null, through: back };
}

function because(
  code: ReasonCode,
  { id, state }: Peering,
  packet: Packet,
  { network }: Context,
): ReturnType<typeof reasonFor> {
  return reasonFor(code, id, packet, { name: nameOf(network, id), state });
}
