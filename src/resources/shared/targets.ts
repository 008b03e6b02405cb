import { type Resource, resourceId } from '../../model/topology.ts';
import type { View } from '../../model/view.ts';
import { type Address, parseAddress, printAddress } from '../../net/address.ts';
import { contains } from '../../net/prefix.ts';
import { nodesOf, zoneOf } from './balancers.ts';
import { nameOf } from './finding.ts';
import { primaryInterface, privateAddressesOf } from './interfaces.ts';
import { cellOf, numberOf, type Row, rowsOf, textOf } from './props.ts';
import { prefixesOf } from './subnets.ts';
import { blocksOf, inVpc, vpcOf } from './vpc.ts';

/** A registered target, as far as packets are concerned. */
export interface Target {
  /** Row of the target table. */
  readonly index: number;
  readonly name: string;
  /** The instance or load balancer; undefined where only an address is registered. */
  readonly resource: Resource | undefined;
  readonly address: Address;
  readonly port: number;
  /** Availability Zone; empty where none is known, which fits all. */
  readonly zone: string;
  /** Whether the address is of the group's own VPC. */
  readonly isInVpc: boolean;
  readonly health: string;
}

/** Targets of a group that have an address, in the order of their names: the order in which they are chosen. */
export function targetsOf(view: View, group: Resource | undefined): readonly Target[] {
  if (group === undefined) return [];
  return rowsOf(group, 'targets')
    .flatMap((row, index) => targetIn(view, group, row, index) ?? [])
    .toSorted((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : a.index - b.index));
}

function targetIn(view: View, group: Resource, row: Row, index: number): Target | null {
  const resource = view.resource(resourceId(cellOf(row, 'target')));
  const address = resource === undefined ? parseAddress(cellOf(row, 'address')) : addressOf(view, resource);
  if (address === null) return null;
  const home = homeOf(view, group, resource, address);
  return {
    index,
    name: resource === undefined ? printAddress(address) : nameOf(resource),
    resource,
    address,
    port: typeof row.port === 'number' && row.port !== 0 ? row.port : numberOf(group, 'port'),
    zone: home.zone,
    isInVpc: home.isInVpc,
    health: cellOf(row, 'health'),
  };
}

/** An instance gets traffic at its primary interface's first address; a terminated one is deregistered. */
function addressOf(view: View, resource: Resource): Address | null {
  if (resource.kind === 'instance') {
    const port = textOf(resource, 'state') === 'terminated' ? undefined : primaryInterface(view, resource.id);
    return port === undefined ? null : (privateAddressesOf(port)[0] ?? null);
  }
  return parseAddress(nodesOf(view, resource)[0]?.privateAddress ?? '');
}

function homeOf(
  view: View,
  group: Resource,
  resource: Resource | undefined,
  address: Address,
): Pick<Target, 'zone' | 'isInVpc'> {
  const vpc = vpcOf(view, group.id);
  if (resource?.kind === 'instance')
    return { zone: zoneOf(view, resource.id), isInVpc: vpcOf(view, resource.id)?.id === vpc?.id };
  if (vpc === undefined || resource !== undefined) return { zone: '', isInVpc: resource !== undefined };
  const subnet = inVpc(view, vpc.id, 'subnet').find((each) => prefixesOf(each).some((one) => contains(one, address)));
  const isInVpc = blocksOf(vpc).some((block) => contains(block, address));
  return { zone: subnet === undefined ? '' : zoneOf(view, subnet.id), isInVpc };
}

/** Those that get traffic: all but the unhealthy ones, or all where every one is unhealthy (fail-open). */
export function inService(targets: readonly Target[]): readonly Target[] {
  const healthy = targets.filter((each) => each.health !== 'unhealthy');
  return healthy.length > 0 ? healthy : targets;
}

/** Targets in zones that the load balancer has a node in. */
export function inEnabledZones(view: View, balancer: Resource, targets: readonly Target[]): readonly Target[] {
  const zones = new Set(nodesOf(view, balancer).map((node) => node.zone));
  return targets.filter(({ zone }) => zone === '' || zones.has(zone) || zones.has(''));
}

/** Whether a target is as near to a node of the zone as it can be. */
export function isNear(target: Target, zone: string): boolean {
  return target.zone === '' || zone === '' || target.zone === zone;
}
