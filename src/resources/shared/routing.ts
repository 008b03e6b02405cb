import { type Resource, type ResourceId, resourceId } from '../../model/topology.ts';
import type { View } from '../../model/view.ts';
import type { Family } from '../../net/address.ts';
import { type Prefix, parsePrefix, prefixFamily } from '../../net/prefix.ts';
import { asInterface } from './interfaces.ts';
import { peeringState } from './peering.ts';
import { cellOf, referenceOf, rowsOf, textOf } from './props.ts';
import { vpcsOf } from './reachable-vpcs.ts';
import { routeTableOf } from './subnets.ts';
import { vpcOf } from './vpc.ts';

/** A route of a table with its row; `target: null` when the target is gone. */
export interface TableRoute {
  readonly index: number;
  readonly destination: Prefix;
  readonly target: ResourceId | 'local' | null;
}

/** Routes of a table that have a readable destination, in the order of its rows. */
export function routesOf(table: Resource | undefined): readonly TableRoute[] {
  return rowsOf(table, 'routes').flatMap((row, index) => {
    const destination = parsePrefix(cellOf(row, 'destination'));
    if (destination === null) return [];
    const target = cellOf(row, 'target');
    return [{ index, destination, target: target === '' ? null : target === 'local' ? 'local' : resourceId(target) }];
  });
}

export function defaultRoute(table: Resource | undefined, family: Family): TableRoute | undefined {
  return routesOf(table).find((route) => route.destination.length === 0 && prefixFamily(route.destination) === family);
}

/** Text of the default destination of a family. */
export function defaultDestination(family: Family): string {
  return family === 4 ? '0.0.0.0/0' : '::/0';
}

/**
 * Whether a route to the target leads anywhere from a table of the VPC: a gateway must be attached to it, an interface to an
 * instance that still exists. Otherwise AWS shows the route as a blackhole.
 * @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_Route.html
 */
export function isActiveTarget(view: View, target: ResourceId | 'local' | null, vpc: ResourceId): boolean {
  if (target === 'local') return true;
  const resource = target === null ? undefined : view.resource(target);
  if (resource === undefined || !vpcsOf(view, resource).includes(vpc)) return false;
  if (resource.kind === 'peering-connection') return peeringState(view, resource) === 'active';
  if (resource.kind === 'nat-gateway') return !['failed', 'deleted'].includes(textOf(resource, 'state'));
  const port = asInterface(view, resource.id);
  if (port === undefined) return resource.kind !== 'instance' && resource.kind !== 'network-interface';
  const instance = referenceOf(port, 'instance');
  const guest = instance === null ? undefined : view.resource(instance);
  return guest !== undefined && textOf(guest, 'state') !== 'terminated';
}

/** Whether the subnet is public: its table has an active default route to an internet gateway. Names and colours say nothing. */
export function isPublicSubnet(view: View, subnet: Resource): boolean {
  const vpc = vpcOf(view, subnet.id);
  const table = routeTableOf(view, subnet);
  if (vpc === undefined) return false;
  return ([4, 6] as const).some((family) => {
    const target = defaultRoute(table, family)?.target ?? null;
    if (target === null || target === 'local') return false;
    return view.resource(target)?.kind === 'internet-gateway' && isActiveTarget(view, target, vpc.id);
  });
}
