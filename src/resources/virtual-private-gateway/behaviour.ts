import type { ResourceId } from '../../model/topology.ts';
import type { View } from '../../model/view.ts';
import type { Packet } from '../../net/packet.ts';
import type { Behaviour, Wiring } from '../../sim/behaviour.ts';
import type { Context, Device } from '../../sim/network.ts';
import type { Outcome } from '../../sim/device-outcome.ts';
import type { Port, Scope } from '../../sim/port.ts';
import { drop, nameOf, reasonFor } from '../../sim/reason.ts';
import type { ReasonCode } from '../../sim/reasons.ts';
import { longestMatch } from '../../sim/routes.ts';
import { edgeTableOf } from '../shared/edge.ts';
import { type KnownPrefix, prefixesBehind, wayTo } from '../shared/prefixes-behind.ts';
import { vpnConnectionsAt } from '../shared/sites.ts';
import { vpcOf } from '../shared/vpc.ts';
import type { VirtualPrivateGatewayProps } from './schema.ts';

export const behaviour: Behaviour<VirtualPrivateGatewayProps> = {
  ports: (gateway, view) => {
    const vpc = vpcOf(view, gateway.id);
    if (vpc === undefined) return [];
    const leg = { resource: gateway.id, device: gateway.id, addresses: [], filters: [], sourceDestCheck: false };
    return [{ ...leg, name: 'vpc', into: vpc.id }];
  },
  device: (gateway, view, wiring) => gatewayDevice(gateway.id, view, wiring),
};

interface Gateway {
  readonly id: ResourceId;
  readonly leg: Port;
  readonly scope: Scope;
  readonly edgeTable: ResourceId | null;
  readonly known: readonly KnownPrefix[];
  readonly hasVpn: boolean;
  /** VPN connections, virtual interfaces and Direct Connect gateways plug in here. */
  readonly sockets: readonly Port[];
}

/** Passes packets between interfaces of its VPC and the prefixes it knows; it translates nothing and leads on to no other gateway. */
function gatewayDevice(id: ResourceId, view: View, wiring: Wiring): Device {
  const [leg] = wiring.ports;
  const scope = leg === undefined ? undefined : wiring.network.scopes[leg.scope];
  if (leg === undefined || scope === undefined) {
    return {
      forward: (packet, _port, _nextHop, context) =>
        drop(reasonFor('COMPONENT_BAD_STATE', id, packet, { name: nameOf(context.network, id), state: 'detached' })),
    };
  }
  const gateway: Gateway = {
    id,
    leg,
    scope,
    edgeTable: edgeTableOf(view, id)?.id ?? null,
    known: prefixesBehind(view, id),
    hasVpn: vpnConnectionsAt(view, id).length > 0,
    sockets: wiring.sockets,
  };
  return {
    forward: (packet, port, _nextHop, context) =>
      port === leg ? outbound(gateway, packet, context) : inbound(gateway, packet, context),
  };
}

/** @see https://docs.aws.amazon.com/vpc/latest/reachability/explanation-codes.html (VGW_PRIVATE_IP_ASSOCIATION_FOR_EGRESS) */
function outbound(gateway: Gateway, packet: Packet, context: Context): Outcome {
  const isOwn = gateway.scope.portByAddress.has(packet.src);
  const onward = (): Outcome => towardsSite(gateway, packet, context);
  return isOwn ? onward() : drop(reasonAt('VGW_SRC_NOT_ENI', gateway, packet, context), onward);
}

function towardsSite(gateway: Gateway, packet: Packet, context: Context): Outcome {
  const way = wayTo(gateway.known, packet.dst);
  const port = gateway.sockets.find((each) => each.resource === way?.neighbour);
  if (port !== undefined) return { type: 'hand', packet, port };
  const isIpv6 = typeof packet.dst === 'bigint' && gateway.hasVpn;
  return drop(reasonAt(isIpv6 ? 'VGW_IPV6' : 'VGW_UNKNOWN_PREFIX', gateway, packet, context));
}

function inbound(gateway: Gateway, packet: Packet, context: Context): Outcome {
  const { scope, leg, edgeTable } = gateway;
  if (!scope.portByAddress.has(packet.dst)) return drop(reasonAt('VGW_DST_NOT_ENI', gateway, packet, context));
  const onward: Outcome = { type: 'route', packet, table: edgeTable, through: leg };
  return leadsToLoadBalancer(gateway, packet, context)
    ? drop(reasonAt('VGW_GWLBE_DROP', gateway, packet, context), () => onward)
    : onward;
}

/** A gateway's table may not lead here to a Gateway Load Balancer endpoint. @see https://docs.aws.amazon.com/vpc/latest/userguide/VPC_Route_Tables.html */
function leadsToLoadBalancer({ edgeTable }: Gateway, packet: Packet, { network }: Context): boolean {
  const table = edgeTable === null ? undefined : network.tables.get(edgeTable);
  const target = table === undefined ? null : (longestMatch(table, packet.dst)?.target ?? null);
  if (target === null || target === 'local') return false;
  return network.topology.resources[target]?.kind === 'gateway-load-balancer-endpoint';
}

function reasonAt(code: ReasonCode, { id }: Gateway, packet: Packet, context: Context): ReturnType<typeof reasonFor> {
  return reasonFor(code, id, packet, { name: nameOf(context.network, id) });
}
