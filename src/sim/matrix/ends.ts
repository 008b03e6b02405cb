import type { ResourceId } from '../../model/topology.ts';
import { type View, viewOf } from '../../model/view.ts';
import type { Address } from '../../net/address.ts';
import { printAddress } from '../../net/address.ts';
import { type Prefix, printPrefix } from '../../net/prefix.ts';
import { LINK_LOCAL, RFC1918, RFC6598, UNIQUE_LOCAL } from '../../net/special.ts';
import type { SimulatedKinds } from '../behaviour.ts';
import { type End, sourceEnd } from '../endpoints.ts';
import type { Network, Node } from '../network.ts';
import type { Port } from '../port.ts';
import { describer } from './description.ts';
import { mentionsIn } from './mentions.ts';
import { makeNumbers } from './numbers.ts';

/** Something that may send and receive: an interface with an address, a host, the internet. */
export interface MatrixEnd {
  /** What a probe calls it. */
  readonly ref: ResourceId;
  readonly end: End;
  readonly port: Port | null;
  /** What it is apart from policies and addresses, as a number; null where nothing else is like it. */
  readonly body: number | null;
}

/** Where interfaces are plugged in: a subnet, apart from its policies. */
export interface MatrixPlace {
  readonly node: Node;
  readonly body: string;
}

/** The part of a matrix that rules and routes have no say in. */
export interface Structure {
  readonly ends: readonly MatrixEnd[];
  readonly places: ReadonlyMap<number, MatrixPlace>;
  /** Blocks that resources without rules or routes mention. */
  readonly blocks: readonly Prefix[];
  /** Resources that mention blocks in rules or routes. */
  readonly policies: readonly ResourceId[];
}

/** Blocks that code compares addresses with, whatever the document says. */
const BUILT_IN: readonly Prefix[] = [...RFC1918, RFC6598, LINK_LOCAL, UNIQUE_LOCAL];

export function structureOf(network: Network, kinds: SimulatedKinds): Structure {
  const view = viewOf(network.topology, kinds);
  const describe = describer(network, view, kinds);
  const holders = holdersOf(network);
  const sockets = new Set(network.ports.map((port) => port.into));
  const bodies = makeNumbers();
  const ends = endsOf(network).flatMap(({ ref, port }): readonly MatrixEnd[] => {
    const end = sourceEnd(network, ref);
    if (end === null) return [];
    const isPlain = port !== null && isOrdinary(port, end.node, { holders, sockets, network });
    const body = isPlain ? describe.end(end.node, port) : null;
    return [{ ref, end, port, body: body === null ? null : bodies.of(body) }];
  });
  return { ends, places: placesOf(network, view, ends, describe.place), ...mentionedBlocks(network, view, kinds) };
}

function endsOf(network: Network): readonly { readonly ref: ResourceId; readonly port: Port | null }[] {
  const refs = new Map<ResourceId, Port | null>();
  for (const { device, ports, resource } of network.nodes) {
    if (device.host === undefined) continue;
    const held = ports.filter((port) => port.addresses.length > 0);
    for (const port of held) if (!refs.has(port.resource)) refs.set(port.resource, port);
    if (held.length === 0 && device.host.defaultAddress !== undefined) refs.set(resource.id, null);
  }
  return [...refs].map(([ref, port]) => ({ ref, port }));
}

/** How many address spaces hold each private address. */
function holdersOf({ scopes }: Network): ReadonlyMap<Address, number> {
  const found = new Map<Address, number>();
  for (const { portByAddress } of scopes)
    for (const address of portByAddress.keys()) found.set(address, (found.get(address) ?? 0) + 1);
  return found;
}

interface Around {
  readonly network: Network;
  readonly holders: ReadonlyMap<Address, number>;
  /** Nodes that something plugs into. */
  readonly sockets: ReadonlySet<number>;
}

/** A host with one interface and addresses that nobody else has: there may be more like it. */
function isOrdinary(port: Port, node: Node, { network, holders, sockets }: Around): boolean {
  const { host } = node.device;
  const scope = network.scopes[port.scope];
  if (host === undefined || host.relay !== undefined || host.defaultAddress !== undefined) return false;
  if (node.ports.length !== 1 || scope === undefined || port.into < 0 || sockets.has(node.index)) return false;
  return port.addresses.every((each) => holders.get(each) === 1 && scope.portByAddress.get(each) === port);
}

function placesOf(
  network: Network,
  view: View,
  ends: readonly MatrixEnd[],
  describe: (node: Node, own: readonly Prefix[]) => string,
): ReadonlyMap<number, MatrixPlace> {
  const plain = new Set(ends.flatMap(({ port, body }) => (port === null || body === null ? [] : [port.index])));
  const own = new Map<number, Prefix[]>();
  const special = new Set<number>();
  for (const { index, into, onLink } of network.ports) {
    if (!plain.has(index)) special.add(into);
    if (!own.has(into)) own.set(into, [...onLink]);
  }
  const places = new Map<number, MatrixPlace>();
  for (const [index, blocks] of own) {
    const node = network.nodes[index];
    if (node === undefined) continue;
    const pointing = view.pointingAt(node.resource.id).map((each) => each.id);
    const isSpecial = special.has(index) || node.ports.length !== 1;
    const body = isSpecial ? `= ${node.resource.id}` : `${describe(node, blocks)} < ${pointing.join(' ')}`;
    places.set(index, { node, body });
  }
  return places;
}

/** Every block that some check may compare an address with, rules and routes aside. */
function mentionedBlocks(network: Network, view: View, kinds: SimulatedKinds): Pick<Structure, 'blocks' | 'policies'> {
  const own = ownTexts(network, view, kinds);
  const blocks = new Map<string, Prefix>();
  const policies: ResourceId[] = [];
  for (const resource of view.all()) {
    if (kinds.get(resource.kind)?.behaviour.policyFields !== undefined) policies.push(resource.id);
    else for (const each of mentionsIn(resource, own.get(resource.id) ?? NOTHING)) blocks.set(printPrefix(each), each);
  }
  return { blocks: [...BUILT_IN, ...network.scopes.flatMap((scope) => scope.blocks), ...blocks.values()], policies };
}

const NOTHING: ReadonlySet<string> = new Set();

/** Every block that some check may compare an address with. */
export function mentionedPrefixes({ blocks, policies }: Structure, network: Network): readonly Prefix[] {
  const { resources } = network.topology;
  const mentions = policies.flatMap((id) => (resources[id] === undefined ? [] : mentionsIn(resources[id], NOTHING)));
  return [...blocks, ...mentions];
}

/** Per resource the texts of its own addresses and of the blocks on its link, which identify and compare nothing. */
function ownTexts(network: Network, view: View, kinds: SimulatedKinds): ReadonlyMap<ResourceId, ReadonlySet<string>> {
  const found = new Map<ResourceId, Set<string>>();
  const put = (id: ResourceId, text: string): void => {
    const texts = found.get(id);
    if (texts === undefined) found.set(id, new Set([text]));
    else texts.add(text);
  };
  for (const { resource, addresses, onLink, into } of network.ports) {
    for (const address of addresses) put(resource, printAddress(address));
    const around = network.nodes[into]?.resource.id;
    if (around !== undefined) for (const block of onLink) put(around, printPrefix(block));
  }
  for (const resource of view.all()) {
    for (const spec of kinds.get(resource.kind)?.behaviour.publicAddresses?.(resource, view) ?? []) {
      put(resource.id, printAddress(spec.publicAddress));
      if (spec.privateAddress !== null) put(resource.id, printAddress(spec.privateAddress));
    }
  }
  return found;
}
