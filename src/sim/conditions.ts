import { applyEdit } from '../model/edit.ts';
import { type Condition, EMPTY_DOCUMENT, type ResourceId, resourceId, type Topology } from '../model/topology.ts';
import { viewOf } from '../model/view.ts';
import type { SimulatedKinds } from './behaviour.ts';
import type { Network, Node, WiredDevice } from './network.ts';
import { drop, nameOf, reasonFor } from './reason.ts';
import { recompile } from './recompile.ts';
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

/**
 * The network as it is from the moment on that the connection stands; null where nothing changes. Nodes and ports keep their places,
 * so that sessions go on.
 */
export function networkAfter(
  network: Network,
  condition: Condition | undefined,
  kinds: SimulatedKinds,
): Network | null {
  const table = condition?.type === 'rules-removed' ? network.topology.resources[resourceId(condition.at)] : undefined;
  if (table === undefined) return null;
  const fields = kinds.get(table.kind)?.behaviour.policyFields ?? [];
  const props = Object.fromEntries(fields.map((field) => [field, []]));
  const { topology } = applyEdit({ ...EMPTY_DOCUMENT, topology: network.topology }, [
    { type: 'set', id: table.id, props },
  ]);
  return recompile(network, topology, kinds);
}

/** What a condition names and the network does not have; null where it has everything. */
export function missingIn(network: Network, condition: Condition | undefined): string | null {
  const named = condition === undefined ? null : namedBy(condition);
  return named === null || network.topology.resources[resourceId(named)] !== undefined ? null : named;
}

function namedBy(condition: Condition): string | null {
  switch (condition.type) {
    case 'idle':
      return null;
    case 'ports-taken':
    case 'connections-tracked':
    case 'allowance-used-up':
    case 'rules-removed':
      return condition.at;
    case 'zone-fails':
      return condition.zone;
    case 'restarted':
      return condition.instance;
  }
}

/** What sessions remember under a condition before anything is sent. */
export function prepare(sessions: Sessions, network: Network, condition: Condition | undefined): void {
  if (condition === undefined || !('at' in condition)) return;
  const node = nodeAt(network, resourceId(condition.at));
  if (node === undefined) return;
  if (condition.type === 'ports-taken') translatorOf(sessions, node.index).taken = condition.count;
  if (condition.type === 'connections-tracked') translatorOf(sessions, node.index).tracked = condition.count;
  if (condition.type === 'allowance-used-up') sessions.usedUp = new Set(node.ports.map((port) => port.index));
}

/** The device, or the one an interface belongs to. */
function nodeAt(network: Network, id: ResourceId): Node | undefined {
  const port = network.portOf.get(id);
  return network.nodeOf.get(id) ?? (port === undefined ? undefined : network.nodes[port.node]);
}

/** Seconds of silence between the answer and the client's next word; 0 for none. */
export function silenceOf(condition: Condition | undefined): number {
  return condition?.type === 'idle' ? condition.seconds : 0;
}
