import { type Props, resourceId, type Topology } from '../src/model/topology.ts';
import { kinds } from '../src/resources/registry.ts';
import { decideAll, type Matrix, openMatrix, revise } from '../src/sim/matrix/matrix.ts';
import { fleetTopology } from './fleet.ts';
import { type Figure, timed } from './measure.ts';

const SERVICES = [22, 80, 443, 5432, 8080].map((port) => ({ protocol: 'tcp' as const, port }));

/** Who reaches whom among 10,000 interfaces on 5 ports, and again after one rule was edited. */
export function matrixFigures(): readonly Figure[] {
  const topology = fleetTopology(10);
  const whole = (): Matrix => {
    const matrix = openMatrix({ resources: { ...topology.resources } }, kinds, SERVICES);
    decideAll(matrix);
    return matrix;
  };
  const matrix = whole();
  const name = `matrix of ${matrix.ends.length} ends, ${SERVICES.length} ports`;
  return [
    { name: `${name}, fastest of 3 runs`, value: timed(3, () => void whole()).fastest.toFixed(0), unit: 'ms' },
    { name: 'groups of equal behaviour', value: String(matrix.groups.members.length), unit: 'groups' },
    { name: 'pairs decided by a walk', value: String(matrix.counts.decided), unit: 'pairs' },
    ...edits(matrix, topology),
  ];
}

const EDITS: readonly (readonly [string, string, Props])[] = [
  ['a security group rule', 'app-4', { inbound: [] }],
  ['a network ACL rule', 'acl-4', { outbound: [] }],
  ['the default network ACL', 'vpc-4-acl', { inbound: [] }],
  ['a route', 'private-4', { routes: [] }],
];

function edits(matrix: Matrix, topology: Topology): readonly Figure[] {
  return EDITS.map(([what, id, props]) => {
    const run = (): Matrix => {
      const after = revise(matrix, changed(topology, id, props));
      decideAll(after);
      return after;
    };
    const { decided } = run().counts;
    const { fastest } = timed(5, () => void run());
    return { name: `after an edit of ${what} (${decided} pairs)`, value: fastest.toFixed(0), unit: 'ms' };
  });
}

function changed({ resources }: Topology, name: string, props: Props): Topology {
  const id = resourceId(name);
  const resource = resources[id];
  if (resource === undefined) throw new Error(`the fleet has no ${name}`);
  return { resources: { ...resources, [id]: { ...resource, props: { ...resource.props, ...props } } } };
}
