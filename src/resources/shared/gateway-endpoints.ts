import type { Resource, ResourceId } from '../../model/topology.ts';
import type { View } from '../../model/view.ts';
import type { Prefix } from '../../net/prefix.ts';
import { blocksOfService } from './aws-services.ts';
import { nameOf } from './finding.ts';
import { prefixesIn, prefixListAt } from './prefix-lists.ts';
import { referenceOf, referencesOf, textOf } from './props.ts';
import { vpcOf } from './vpc.ts';

/** A route that a gateway endpoint keeps in the tables it is associated with; nobody else can edit or delete it. */
export interface EndpointRoute {
  readonly destination: Prefix;
  readonly target: ResourceId;
  /** Name of the service's prefix list. */
  readonly list: string;
}

/** Blocks of the service behind the endpoint: its prefix list's, or those the service is taken to have. */
export function serviceBlocks(view: View, endpoint: Resource): readonly Prefix[] {
  const list = prefixListAt(view, referenceOf(endpoint, 'prefixList'));
  return list === undefined ? blocksOfService(textOf(endpoint, 'service')) : prefixesIn(list);
}

/** What gateway endpoints put into a table. @see https://docs.aws.amazon.com/vpc/latest/privatelink/gateway-endpoints.html */
export function endpointRoutes(view: View, table: Resource): readonly EndpointRoute[] {
  return endpointsOf(view, table).flatMap((endpoint) => {
    const list = listName(view, endpoint);
    return serviceBlocks(view, endpoint).map((destination) => ({ destination, target: endpoint.id, list }));
  });
}

/** Gateway endpoints that are associated with the table. */
export function endpointsOf(view: View, table: Resource): readonly Resource[] {
  return view
    .pointingAt(table.id)
    .filter((each) => each.kind === 'gateway-endpoint' && vpcOf(view, each.id)?.id === vpcOf(view, table.id)?.id);
}

/** What the destination of the endpoint's routes is called. */
export function listName(view: View, endpoint: Resource): string {
  const list = prefixListAt(view, referenceOf(endpoint, 'prefixList'));
  return list === undefined ? `pl-${textOf(endpoint, 'service')}` : nameOf(list);
}

/** The endpoint associated with one more table. */
export function tablesWith(endpoint: Resource, table: ResourceId): readonly ResourceId[] {
  return [...new Set([...referencesOf(endpoint, 'routeTables'), table])];
}
