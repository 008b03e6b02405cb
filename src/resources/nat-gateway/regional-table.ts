import type { Json, Resource, ResourceId } from '../../model/topology.ts';
import type { View } from '../../model/view.ts';
import { nameOf } from '../shared/finding.ts';
import { attachedGateway, vpcOf } from '../shared/vpc.ts';
import type { NatGatewayProps } from './schema.ts';

/** The route table of a new regional gateway: a default route to the VPC's internet gateway. Null outside of a VPC. */
export function regionalTable(nat: Resource<NatGatewayProps>, view: View, id: ResourceId): Resource | null {
  const vpc = nat.parent === null ? undefined : vpcOf(view, nat.parent);
  if (vpc === undefined) return null;
  const routes = defaultRouteTo(attachedGateway(view, vpc.id));
  return { id, kind: 'route-table', name: `${nameOf(nat)}-rt`, parent: vpc.id, props: { routes } };
}

/** The row of a table that leads everything to an internet gateway; none where there is no such gateway. */
export function defaultRouteTo(gateway: Resource | undefined): readonly Json[] {
  if (gateway === undefined) return [];
  return [{ destination: '0.0.0.0/0', prefixList: null, target: gateway.id, origin: 'CreateRoute' }];
}
