import type { ResourceId } from '../../model/topology.ts';
import type { Packet } from '../../net/packet.ts';
import type { Network, Recorder } from '../network.ts';
import { type Sessions, openSessions } from '../sessions.ts';
import type { Numbers } from './numbers.ts';
import { type Paths, pathTo } from './paths.ts';
import type { Signatures } from './signatures.ts';

/** Notes which policies a decision consults, and nothing else: a recorder that records no hops. */
export interface Watch {
  readonly recorder: Recorder;
  /** What the network remembers; empty at the start of every decision. */
  readonly sessions: Sessions;
  /** Starts a decision whose packets begin in an address space (-1: in none). */
  start(scope: number): void;
  /** Elements by port, and by route table. */
  readonly filters: readonly (number | undefined)[];
  readonly tables: ReadonlyMap<ResourceId, number>;
  /** What was consulted since, as a path. */
  readonly path: () => number;
  /** Whether no packet came to a device that has a port outside of the address space. */
  readonly stayed: () => boolean;
  /** The packet as it looked where it was last seen. */
  readonly last: () => Packet | null;
}

export interface Watched {
  readonly network: Network;
  readonly signatures: Signatures;
  readonly elements: Numbers;
  readonly paths: Paths;
}

export function makeWatch({ network, signatures, elements, paths }: Watched): Watch {
  const filters = filterElements(network, signatures, elements);
  const tables = new Map<ResourceId, number>();
  for (const [id, table] of network.tables) tables.set(id, elements.of(signatures.table(table)));
  const homes = network.nodes.map(({ ports }) => homeOf(ports.map((port) => port.scope)));
  const memory = makeMemory(network);
  let path = 0;
  let home = -1;
  let stays = true;
  let last: Packet | null = null;
  const consult = (element: number | undefined): void => {
    if (element !== undefined) path = pathTo(paths, path, element);
  };
  const nothing: readonly never[] = [];
  return {
    sessions: memory.sessions,
    filters,
    tables,
    start: (scope) => {
      path = 0;
      home = scope;
      stays = scope >= 0;
      last = null;
      memory.clear();
    },
    path: () => path,
    stayed: () => stays,
    last: () => last,
    recorder: {
      arrive: (node, packet, port) => {
        last = packet;
        stays &&= homes[node.index] === home;
        memory.touch(node.index, port?.index ?? -1);
        if (port !== null && port.node === node.index) consult(filters[port.index]);
      },
      leave: (packet, port) => {
        last = packet;
        if (port === null) return;
        memory.touch(port.node, port.index);
        consult(filters[port.index]);
      },
      step: (step) => {
        if (step.type === 'route') consult(tables.get(step.resource));
        else if (step.type === 'drop') consult(tables.get(step.reason.at));
      },
      session: () => {},
      hops: () => nothing,
    },
  };
}

/**
 * Elements of ports' filters, by port. Where an answer stands for a whole group, its members' filters are equal and in the same
 * address space, though not the same: so that is what an element tells apart.
 */
function filterElements(network: Network, signatures: Signatures, elements: Numbers): readonly (number | undefined)[] {
  const known = new Map<number, number>();
  return network.ports.map(({ filter: index, scope }) => {
    const filter = network.filters[index];
    if (filter === undefined) return undefined;
    const place = index * (network.scopes.length + 1) + scope + 1;
    const element = known.get(place) ?? elements.of(`${scope} ${signatures.filter(filter)}`);
    known.set(place, element);
    return element;
  });
}

/** The one address space of a device's ports; -2 where there are several, or a port outside of all. */
function homeOf(scopes: readonly number[]): number {
  const [first = -2] = scopes;
  return first >= 0 && scopes.every((each) => each === first) ? first : -2;
}

/** Sessions that are emptied rather than made anew: a matrix needs them a million times. */
function makeMemory({ ports, nodes }: Network) {
  const sessions = openSessions();
  sessions.followsTracking = false;
  // The full length at once keeps a store at the last port from making the array sparse.
  sessions.filters.length = ports.length;
  sessions.translators.length = nodes.length;
  sessions.sockets.length = nodes.length;
  const touchedPorts: number[] = [];
  const touchedNodes: number[] = [];
  const empty = (table: Sessions['sockets'][number] | Sessions['filters'][number] | undefined): void => {
    if (table === undefined || table.size === 0) return;
    table.chains.fill(null);
    table.size = 0;
  };
  return {
    sessions,
    touch: (node: number, port: number): void => {
      touchedNodes.push(node);
      if (port >= 0) touchedPorts.push(port);
    },
    clear: (): void => {
      for (const port of touchedPorts) empty(sessions.filters[port]);
      for (const node of touchedNodes) {
        empty(sessions.sockets[node]);
        const translator = sessions.translators[node];
        translator?.flows.chains.fill(null);
        if (translator !== undefined) translator.flows.size = 0;
        translator?.counts.clear();
      }
      touchedPorts.length = 0;
      touchedNodes.length = 0;
    },
  };
}
