import type { ResourceId, Topology } from '../model/topology.ts';
import { type View, viewOf } from '../model/view.ts';
import type { SimulatedKinds, Wiring } from './behaviour.ts';
import type { Device, Network, WiredDevice } from './network.ts';
import type { Port } from './port.ts';
import { compileNames, compileZones } from './compile-names.ts';
import { compilePorts } from './compile-ports.ts';
import type { MutableNode } from './compile-draft.ts';
import { compileScopes, mapPublicAddresses } from './compile-scopes.ts';
import { compileTables } from './compile-policies.ts';
import { targetFinder } from './targets.ts';
import type { Assumption } from './trace.ts';

const UNWIRED = wired({
  forward: () => {
    throw new Error('a device was used before it was wired');
  },
});

function wired({
  forward,
  host,
  keepsSender = false,
  sendsAsItself = false,
  alwaysTracked = false,
  expects,
}: Device): WiredDevice {
  return { forward, host, keepsSender, sendsAsItself, alwaysTracked, expects };
}

/**
 * Compiles a topology into plain, indexed data: scopes, nodes, ports with their filters, route tables, mappings.
 * Resources are taken in order of id, so that the order of the document does not matter.
 */
export function compile(topology: Topology, kinds: SimulatedKinds): Network {
  const view = viewOf(withImplicit(topology, kinds), kinds);
  const scopes = compileScopes(view, kinds);
  const nodes = makeNodes(view, kinds);
  const nodeOf = new Map<ResourceId, MutableNode>(nodes.map((node) => [node.resource.id, node]));
  const { ports, filters } = compilePorts({ view, kinds, scopes, nodes: nodeOf });
  const portOf = portsByResource(ports, nodes);
  const { gatewaysOf, unmapped } = mapPublicAddresses({ view, kinds, scopes, ports, portOf, nodes });
  const targetIn = targetFinder(ports, nodes);
  const tables = compileTables(view, kinds, { scopes, targetIn });
  const network: Network = {
    topology: view.topology,
    nodes,
    ports,
    scopes,
    filters,
    tables,
    nodeOf,
    portOf,
    targetIn,
    gatewaysOf,
    unmapped,
    names: compileNames(view, kinds),
    zones: compileZones(view, kinds),
    assumptions: collectAssumptions(view, kinds),
  };
  wireDevices(network, nodes, view, kinds);
  return network;
}

function makeNodes(view: View, kinds: SimulatedKinds): MutableNode[] {
  return view
    .all()
    .filter((resource) => kinds.get(resource.kind)?.behaviour.device !== undefined)
    .map((resource, index) => ({ index, resource, device: UNWIRED, ports: [], uplink: null }));
}

/** A port by its own resource; a device by its leg into its scope, or else by its first port. */
function portsByResource(ports: readonly Port[], nodes: readonly MutableNode[]): Map<ResourceId, Port> {
  const found = new Map<ResourceId, Port>();
  for (const node of nodes) {
    const first = node.uplink ?? node.ports[0];
    if (first !== undefined) found.set(node.resource.id, first);
  }
  for (const port of ports) if (!found.has(port.resource)) found.set(port.resource, port);
  return found;
}

function collectAssumptions(view: View, kinds: SimulatedKinds): Map<ResourceId, readonly Assumption[]> {
  const found = new Map<ResourceId, readonly Assumption[]>();
  for (const resource of view.all()) {
    const own = kinds.get(resource.kind)?.behaviour.assumptions?.(resource, view) ?? [];
    if (own.length > 0)
      found.set(
        resource.id,
        own.map((each) => ({ ...each, resource: resource.id })),
      );
  }
  return found;
}

function wireDevices(network: Network, nodes: readonly MutableNode[], view: View, kinds: SimulatedKinds): void {
  const scopeOf = new Map(network.scopes.map((scope) => [scope.resource, scope]));
  const sockets = new Map<number, Port[]>();
  for (const port of network.ports) {
    const known = sockets.get(port.into);
    if (known === undefined) sockets.set(port.into, [port]);
    else known.push(port);
  }
  for (const node of nodes) {
    const wiring: Wiring = {
      network,
      node: node.index,
      ports: node.ports,
      sockets: sockets.get(node.index) ?? [],
      scope: (resource) => scopeOf.get(resource) ?? null,
    };
    const device = kinds.get(node.resource.kind)?.behaviour.device?.(node.resource, view, wiring);
    if (device !== undefined) node.device = wired(device);
  }
}

/** The topology with a stand-in for each kind that has one and that the document lacks. */
function withImplicit(topology: Topology, kinds: SimulatedKinds): Topology {
  const present = new Set(Object.values(topology.resources).map((resource) => resource.kind));
  const missing = [...kinds.values()].flatMap((kind) =>
    kind.implicit === undefined || present.has(kind.kind) ? [] : [kind.implicit],
  );
  if (missing.length === 0) return topology;
  return { resources: { ...topology.resources, ...Object.fromEntries(missing.map((each) => [each.id, each])) } };
}
