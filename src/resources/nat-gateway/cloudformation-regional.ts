import type { CfnSource, Drafts } from '../../formats/mapping.ts';
import { present } from '../../formats/present.ts';
import type { ResourceId } from '../../model/topology.ts';
import { draftRegion, vpcOf } from '../shared/cloudformation.ts';
import { rowsOf } from '../shared/props.ts';
import { defaultRouteTo } from './regional-table.ts';

/** A regional gateway with its route table; where the template leaves the addresses to AWS, with one that is made up. */
export function readRegional(source: CfnSource, drafts: Drafts): void {
  const id = drafts.id(source.logicalId);
  const vpc = vpcOf(source);
  const routeTable = drafts.partId(source.logicalId, 'route-table');
  const isManual = source.has('AvailabilityZoneAddresses');
  drafts.put({
    id,
    kind: 'nat-gateway',
    name: source.name,
    parent: vpc,
    sourceId: source.logicalId,
    props: present({
      connectivity: source.text('ConnectivityType'),
      availability: 'regional',
      zones: isManual ? 'manual' : 'automatic',
      routeTable,
    }),
  });
  drafts.put({ id: routeTable, kind: 'route-table', name: `${source.name}-rt`, parent: vpc, props: {} });
  if (vpc !== null) withDefaultRoute(routeTable, vpc, drafts);
  readAddresses(source, id, drafts);
}

/** AWS puts the route to the VPC's internet gateway in. */
function withDefaultRoute(id: ResourceId, vpc: ResourceId, drafts: Drafts): void {
  drafts.settle(id, (table, around) => {
    const gateway = around.ofKind('internet-gateway').find((each) => each.parent === vpc);
    const routes = rowsOf(table, 'routes');
    if (routes.some((row) => row.destination === '0.0.0.0/0')) return table;
    return { ...table, props: { ...table.props, routes: [...defaultRouteTo(gateway), ...routes] } };
  });
}

function readAddresses(source: CfnSource, association: ResourceId, drafts: Drafts): void {
  const hold = (address: ResourceId, zone: string): void =>
    drafts.amend(address, 'elastic-ip', (props) => ({ ...props, association, zone }));
  for (const each of source.records('AvailabilityZoneAddresses')) {
    each.ignore('AvailabilityZoneId');
    for (const address of each.references('AllocationIds')) hold(address, each.text('AvailabilityZone') ?? '');
  }
  if (source.has('AvailabilityZoneAddresses')) return;
  const given = source.reference('AllocationId');
  if (given !== null) hold(given, '');
  if (source.has('AllocationId')) return;
  drafts.put({
    id: drafts.partId(source.logicalId, 'elastic-ip'),
    kind: 'elastic-ip',
    name: `${source.name}-eip`,
    parent: draftRegion(source, drafts),
    props: { address: source.assigned('public-address'), association },
  });
}
