import { expect, it } from 'vitest';
import { resourceId, type Topology } from '../../model/topology.ts';
import { initialProps } from '../../model/shape.ts';
import { viewOf } from '../../model/view.ts';
import { vpc } from '../vpc/index.ts';
import { ghostRows } from './ghost-rows.ts';
import { routeTable } from './index.ts';

it('shows the local route of every block of the VPC that the table has no row for', () => {
  const [vpcId, tableId] = [resourceId('vpc'), resourceId('rt')];
  const props = { ...initialProps(vpc), cidr: '10.0.0.0/16', secondaryCidrs: ['100.64.0.0/16'] };
  const row = { destination: '100.64.0.0/16', prefixList: null, target: 'local', origin: 'CreateRoute' } as const;
  const table = {
    id: tableId,
    kind: 'route-table',
    name: 'rt',
    parent: vpcId,
    props: { routes: [row], gateway: null, propagatingVgws: [] },
  };
  const topology: Topology = {
    resources: { [vpcId]: { id: vpcId, kind: 'vpc', name: 'vpc', parent: null, props }, [tableId]: table },
  };
  const view = viewOf(topology, new Map([vpc, routeTable].map((kind) => [kind.kind, kind])));
  expect(ghostRows(table, view)).toEqual([
    { field: 'routes', place: 'first', cells: { destination: '10.0.0.0/16', target: 'local' } },
  ]);
});
