import { type Edit, applyEdit } from '../src/model/edit.ts';
import { resourceId, type Topology } from '../src/model/topology.ts';
import { kinds } from '../src/resources/registry.ts';
import template from '../e2e/fixtures/nat-instance-lab.yaml?raw';
import { readSources } from '../src/formats/read-sources.ts';

/** The NAT instance lab's template, with the two changes that make it work: the private default route, and the check off. */
export function labTopology(): Topology {
  const { document } = readSources([{ name: 'nat-instance-lab.yaml', text: template }], kinds);
  const route = { destination: '0.0.0.0/0', target: 'Instance1ENIEth0', origin: 'CreateRoute' };
  const mended: Edit = [
    { type: 'set', id: resourceId('RouteTable2'), props: { routes: [route] } },
    { type: 'set', id: resourceId('Instance1ENIEth0'), props: { sourceDestCheck: false } },
  ];
  return applyEdit(document, mended).topology;
}
