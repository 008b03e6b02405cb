import { applyEdit } from '../model/edit.ts';
import { type Condition, EMPTY_DOCUMENT, type ResourceId, resourceId, type Topology } from '../model/topology.ts';
import { viewOf } from '../model/view.ts';
import type { SimulatedKinds } from './behaviour.ts';
import type { Network, Node, WiredDevice } from './network.ts';
import { drop, nameOf, reasonFor } from './reason.ts';
import { type Sessions, translatorOf } from './sessions.ts';

/** The topology as a condition leaves it: an instance that was restarted has another automatic public address. */
export function topologyUnder(topology: Topology, condition: Condition | undefined, kinds: SimulatedKinds): Topology {
  if (condition?.type !== 'restarted') return topology;
  const view = viewOf(topology, kinds);
  const instance = view.resource(resourceId(condition.instance));
  const edit = instance === undefined ? [] : (kinds.get(instance.kind)?.restarted?.(instance, view) ?? []);
  return applyEdit({ ...EMPTY_DOCUMENT, topology }, edit).topology;
}

/** The network as a condition leaves it: in a zone that fails, no device answers or passes anything on. */
export function networkUnder(network: Network, condition: Condition | undefined, kinds: SimulatedKinds): Network {
  if (condition?.type !== 'zone-fails') return network;
  const zone = resourceId(condition.zone);
  const view = viewOf(network.topology, kinds);
  const isDown = (id: ResourceId): boolean => view.ancestors(id).some((each) => each.id === zone);
  const nodes = network.nodes.map(
    (node): Node => (isDown(node.resource.id) ? { ...node, device: downDevice(node) } : node),
  );
  return { ...network, nodes, nodeOf: new Map(nodes.map((node) => [node.resource.id, node])) };
}

function downDevice({ resource, device }: Node): WiredDevice {
  return {
    ...device,
    forward: (packet, _port, _nextHop, context) => {
      const name = nameOf(context.network, resource.id);
      return drop(reasonFor('COMPONENT_BAD_STATE', resource.id, packet, { name, state: 'zone-fails' }));
    },
  };
}

/** What sessions remember under a condition before anything is sent. */
export function prepare(sessions: Sessions, network: Network, condition: Condition | undefined): void {
  if (condition?.type !== 'ports-taken') return;
  const node = network.nodeOf.get(resourceId(condition.at));
  if (node !== undefined) translatorOf(sessions, node.index).taken = condition.count;
}

/** Seconds of silence between the answer and the client's next word; 0 for none. */
export function silenceOf(condition: Condition | undefined): number {
  return condition?.type === 'idle' ? condition.seconds : 0;
}
