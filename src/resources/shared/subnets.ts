import type { Resource, ResourceId } from '../../model/topology.ts';
import type { View } from '../../model/view.ts';
import { type Prefix, parsePrefix } from '../../net/prefix.ts';
import { perResource } from './per-resource.ts';
import { referenceOf, textOf } from './props.ts';
import { inVpc, vpcOf } from './vpc.ts';

/** The subnet a resource is in, or the subnet itself; undefined outside of one. */
export function subnetOf(view: View, id: ResourceId): Resource | undefined {
  return view.enclosing(id, 'subnet');
}

/** A subnet's IPv4 block and IPv6 block, those it has. */
export const prefixesOf = perResource((subnet): readonly Prefix[] =>
  [textOf(subnet, 'cidr'), textOf(subnet, 'ipv6Cidr')].flatMap((text) => parsePrefix(text) ?? []),
);

/**
 * The table that routes what leaves the subnet: its own, else the VPC's main one; undefined when both are missing.
 * @see https://docs.aws.amazon.com/vpc/latest/userguide/VPC_Route_Tables.html
 */
export function routeTableOf(view: View, subnet: Resource): Resource | undefined {
  return ownOrDefault(view, subnet, 'routeTable', 'mainRouteTable');
}

/** The network ACL at the subnet's edge: its own, else the VPC's default one. */
export function networkAclOf(view: View, subnet: Resource): Resource | undefined {
  return ownOrDefault(view, subnet, 'networkAcl', 'defaultNetworkAcl');
}

function ownOrDefault(view: View, subnet: Resource, own: string, fallback: string): Resource | undefined {
  const id = referenceOf(subnet, own) ?? referenceOf(vpcOf(view, subnet.id), fallback);
  return id === null ? undefined : view.resource(id);
}

/** Subnets whose traffic the table routes, by association or because it is the main one. */
export function subnetsRoutedBy(view: View, table: ResourceId): readonly Resource[] {
  const vpc = vpcOf(view, table);
  if (vpc === undefined) return [];
  return inVpc(view, vpc.id, 'subnet').filter((subnet) => routeTableOf(view, subnet)?.id === table);
}

/** Subnets that the network ACL guards, by association or because it is the default one. */
export function subnetsGuardedBy(view: View, acl: ResourceId): readonly Resource[] {
  const vpc = vpcOf(view, acl);
  if (vpc === undefined) return [];
  return inVpc(view, vpc.id, 'subnet').filter((subnet) => networkAclOf(view, subnet)?.id === acl);
}
