import { message } from '../../model/message.ts';
import type { Resource, ResourceId } from '../../model/topology.ts';
import type { View } from '../../model/view.ts';
import { type Address, parseAddress } from '../../net/address.ts';
import type { Packet } from '../../net/packet.ts';
import type { PortSpec } from '../../sim/behaviour.ts';
import type { Context } from '../../sim/network.ts';
import type { Port } from '../../sim/port.ts';
import { longestMatch } from '../../sim/routes.ts';
import { elasticIpsOf } from '../shared/interfaces.ts';
import { textOf } from '../shared/props.ts';
import { zoneOf } from '../shared/transit-gateway.ts';
import { inVpc, vpcOf } from '../shared/vpc.ts';
import type { NatGatewayProps } from './schema.ts';

type Regional = Resource<NatGatewayProps>;

export function isRegional({ props }: Regional): boolean {
  return props.availability === 'regional';
}

/** Zones with the Elastic IPs that serve them; the empty zone's serve every zone that has none of its own. */
export function addressesByZone(gateway: Regional, view: View): ReadonlyMap<string, readonly Address[]> {
  const found = new Map<string, readonly Address[]>();
  for (const elastic of elasticIpsOf(view, gateway.id)) {
    const zone = textOf(elastic, 'zone');
    const address = parseAddress(textOf(elastic, 'address'));
    if (address !== null) found.set(zone, [...(found.get(zone) ?? []), address]);
  }
  return found;
}

/** Zones of the VPC's subnets, in order of name; subnets that are drawn in none are left out. */
export function zonesAround(gateway: Regional, view: View): readonly string[] {
  const vpc = vpcOf(view, gateway.id);
  const subnets = vpc === undefined ? [] : inVpc(view, vpc.id, 'subnet');
  return [...new Set(subnets.map((subnet) => zoneOf(view, subnet)))].filter((zone) => zone !== '').toSorted();
}

/**
 * A leg into the VPC for each zone that is served, with the zone's own addresses. AWS shows no private address of a regional gateway:
 * its packets carry the Elastic IP from here on, and the internet gateway passes them as they are. The last leg stands for subnets
 * whose zone is not drawn.
 */
export function regionalPorts(gateway: Regional, view: View): readonly PortSpec[] {
  const vpc = vpcOf(view, gateway.id);
  if (vpc === undefined) return [];
  const own = addressesByZone(gateway, view);
  const named = gateway.props.zones === 'automatic' ? [...own.keys(), ...zonesAround(gateway, view)] : [...own.keys()];
  const zones = [...new Set(named)].filter((zone) => zone !== '').toSorted();
  return [...zones, ''].map((zone) => ({
    resource: gateway.id,
    device: gateway.id,
    name: zone === '' ? 'any zone' : zone,
    into: vpc.id,
    addresses: own.get(zone) ?? [],
    filters: [],
    sourceDestCheck: false,
    refusals: { noRoute: 'NGW_NO_EGRESS_ROUTE', noZone: 'NGW_REGIONAL_AZ' },
    zone,
    zonal: true,
  }));
}

/** Whether its table leads a packet to something else than an internet gateway: which source it has there AWS does not say. */
export function leavesOtherwise(table: ResourceId | null, packet: Packet, { network }: Context): boolean {
  const compiled = table === null ? undefined : network.tables.get(table);
  const target = compiled === undefined ? null : (longestMatch(compiled, packet.dst)?.target ?? null);
  if (target === null) return false;
  return target === 'local' || network.topology.resources[target]?.kind !== 'internet-gateway';
}

interface Exit {
  /** Where the packet came in. */
  readonly port: Port;
  readonly ports: readonly Port[];
  readonly table: ResourceId | null;
}

/** The leg to send a packet from: that of the zone it came in, unless its way on (a transit gateway) is in other zones only. */
export function exitTowards(packet: Packet, { port, ports, table }: Exit, { network }: Context): Port {
  const compiled = table === null ? undefined : network.tables.get(table);
  const byZone = compiled === undefined ? null : (longestMatch(compiled, packet.dst)?.portByZone ?? null);
  if (byZone === null || byZone.has(port.zone)) return port;
  return ports.find((each) => byZone.has(each.zone)) ?? port;
}

/** What AWS leaves open about regional gateways. @see https://docs.aws.amazon.com/vpc/latest/userguide/nat-gateways-regional.html */
export function regionalAssumptions(gateway: Regional, view: View) {
  const { name } = gateway;
  const own = addressesByZone(gateway, view);
  const others = zonesAround(gateway, view).filter((zone) => !own.has(zone));
  const isAcross = gateway.props.zones === 'automatic' && others.length > 0;
  const values = { name, zones: others.join(', ') };
  return [
    { code: 'NGW_REGIONAL_ADDRESS', message: message('nat-gateway.assumed-address', { name }) },
    ...(isAcross ? [{ code: 'NGW_REGIONAL_ZONES', message: message('nat-gateway.assumed-zones', values) }] : []),
  ];
}
