import { type Resource, type ResourceId, resourceId, type Topology } from '../model/topology.ts';
import { viewOf } from '../model/view.ts';
import { type Address, parseAddress, printAddress } from '../net/address.ts';
import { kinds } from '../resources/registry.ts';
import type { Network, Node } from '../sim/network.ts';
import type { Port } from '../sim/port.ts';
import { UsageError } from './usage-error.ts';

/** Names of resources, and which of them packets can start and end at. */
export interface Names {
  readonly topology: Topology;
  readonly network: Network;
}

/**
 * What a reference on the command line stands for, as a probe says it: a resource's id, an address, `internet[:address]`.
 * Null when it names nothing; throws a UsageError when it names several things, or one that is no end of a conversation.
 */
export function resolveReference(ref: string, names: Names): string | null {
  const outside = /^internet(?::(.+))?$/.exec(ref);
  if (outside !== null) {
    if (outside[1] === undefined || parseAddress(outside[1]) !== null) return ref;
    if (/^\d+$/.test(outside[1])) return null; // a port
    throw new UsageError(`${ref}: internet may be followed by an address, such as internet:60.1.1.1.`);
  }
  const named = resourcesNamed(ref, names.topology);
  if (named.length > 0) return endOf(ref, named, names);
  const address = parseAddress(ref);
  if (address === null) return null;
  const holders = holdersOf(address, names);
  if (holders.length > 1)
    throw new UsageError(`${ref} is held by ${holders.map((port) => port.resource).join(', ')}: name one of them.`);
  return ref;
}

/** Interfaces that have the address, as a private or a public one. */
export function holdersOf(address: Address, { network }: Names): readonly Port[] {
  return network.scopes.flatMap((scope) => scope.portByAddress.get(scope.toPrivate.get(address) ?? address) ?? []);
}

/** What an ARN names behind the account: `instance/i-0123`, `db:orders`. */
const ARN = /^arn:[^:]+:[^:]+:[^:]*:[^:]*:[\w-]+[/:](.+)$/;

/** By id, else by the id in the source, else by name, else by what an ARN names. */
function resourcesNamed(ref: string, topology: Topology): readonly Resource[] {
  const own = topology.resources[resourceId(ref)];
  if (own !== undefined) return [own];
  const all = Object.values(topology.resources);
  const bySource = all.filter((each) => each.sourceId === ref);
  if (bySource.length > 0) return bySource;
  const byName = all.filter((each) => each.name === ref);
  const [, id] = ARN.exec(ref) ?? [];
  return byName.length > 0 || id === undefined ? byName : resourcesNamed(id, topology);
}

/** The one among them that sends and receives. Several that belong to one device are that device. */
function endOf(ref: string, named: readonly Resource[], names: Names): string {
  const ends = [...new Set(named.flatMap((each) => endNamed(each, names) ?? []))];
  const devices = new Set(ends.map((end) => deviceOf(end, names.network)));
  const [end] = ends;
  if (end === undefined) {
    const { kind, id } = named[0] ?? { kind: '', id: ref };
    throw new UsageError(
      `${ref} is the ${kind} ${id}, which sends and receives nothing itself. ${candidatesLine(ref, names)}`,
    );
  }
  if (ends.length === 1) return end;
  if (devices.size > 1)
    throw new UsageError(`${ref} is the name of ${named.map((each) => each.id).join(', ')}: give the id of one.`);
  return [...devices][0] ?? end;
}

/** A resource as an end of a probe: itself, or the public address it stands for. */
function endNamed(resource: Resource, { topology, network }: Names): string | null {
  if (isEnd(resource.id, network)) return resource.id;
  const publicAddresses =
    kinds.get(resource.kind)?.behaviour.publicAddresses?.(resource, viewOf(topology, kinds)) ?? [];
  return publicAddresses[0] === undefined ? null : printAddress(publicAddresses[0].publicAddress);
}

/** Whether packets can be sent from it or to it: a host with an address, anybody on the internet, an interface. */
function isEnd(id: ResourceId, network: Network): boolean {
  const node = network.nodeOf.get(id);
  if (node !== undefined && isHost(node)) return true;
  return (network.portOf.get(id)?.addresses.length ?? 0) > 0;
}

function isHost({ device, ports }: Node): boolean {
  return (
    device.host !== undefined &&
    (device.host.defaultAddress !== undefined || ports.some((port) => port.addresses.length > 0))
  );
}

function deviceOf(end: string, network: Network): string {
  const port = network.portOf.get(resourceId(end));
  return (port === undefined ? undefined : network.nodes[port.node]?.resource.id) ?? end;
}

/** How many names an error offers. */
const OFFERED = 6;

/** `Known are a, b, c.`: what the writer may have meant, likely ones first. */
export function candidatesLine(ref: string, { topology, network }: Names): string {
  const ends = network.nodes.filter(isHost).flatMap((node) => topology.resources[node.resource.id] ?? []);
  const labels = ends.map((each) => (each.name === each.id ? each.id : `${each.id} (${each.name})`)).sort();
  const wanted = ref.toLowerCase();
  const likely = labels.filter(
    (label) => label.toLowerCase().includes(wanted) || wanted.includes(label.split(' ')[0]?.toLowerCase() ?? label),
  );
  const offered = (likely.length > 0 ? likely : labels).slice(0, OFFERED);
  return offered.length === 0 ? 'The source has no instance.' : `Known are ${offered.join(', ')}.`;
}
