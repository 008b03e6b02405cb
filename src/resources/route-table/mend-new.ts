import type { Fix } from '../../model/findings.ts';
import { message } from '../../model/message.ts';
import { type Resource, resourceId } from '../../model/topology.ts';
import type { View } from '../../model/view.ts';
import { familyOf } from '../../net/address.ts';
import { printPrefix } from '../../net/prefix.ts';
import { isPrivate } from '../../net/special.ts';
import type { Cause } from '../../sim/behaviour.ts';
import { nameOf } from '../shared/finding.ts';
import { routesLeading } from '../shared/route-edits.ts';
import { defaultDestination, routesOf } from '../shared/routing.ts';
import { attachedGateway, vpcOf } from '../shared/vpc.ts';
import { peeringFixes } from './mend-peering.ts';
import { keptBlocks, keptRows } from './mend-route.ts';

/** Where no target that is there leads on: a peering with the VPC that has the address, an internet gateway for a public one. */
export function newWays(table: Resource, cause: Cause, view: View): readonly Fix[] {
  return [...peeringFixes(table, cause, view), ...newGateway(table, cause, view)];
}

/** Its id follows from the VPC's, so the fix is the same every time. */
function newGateway(table: Resource, { packet: { dst } }: Cause, view: View): readonly Fix[] {
  const vpc = vpcOf(view, table.id);
  if (vpc === undefined || isPrivate(dst) || attachedGateway(view, vpc.id, 'internet-gateway') !== undefined) return [];
  const id = resourceId(`${vpc.id}-igw`);
  if (view.resource(id) !== undefined) return [];
  const destination = defaultDestination(familyOf(dst));
  const resource: Resource = { id, kind: 'internet-gateway', name: `${nameOf(vpc)}-igw`, parent: vpc.id, props: {} };
  const former = routesOf(table).find((route) => printPrefix(route.destination) === destination);
  const kept = former === undefined ? [] : keptBlocks(table, former, view);
  const rows = former === undefined ? [] : keptRows(kept, former);
  const values = { vpc: nameOf(vpc), destination, table: nameOf(table), kept: kept.join(', ') };
  const text = message(`route-table.mend.${kept.length > 0 ? 'gateway-and-keep' : 'gateway'}`, values);
  const routes = [...routesLeading(table, destination, id), ...rows];
  return [
    {
      message: text,
      edit: [
        { type: 'put', resource },
        { type: 'set', id: table.id, props: { routes } },
      ],
    },
  ];
}
