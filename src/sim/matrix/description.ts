import { withReferences } from '../../model/references.ts';
import type { Resource, ResourceId } from '../../model/topology.ts';
import type { View } from '../../model/view.ts';
import { type Prefix, parsePrefix, printPrefix } from '../../net/prefix.ts';
import { parseAddress, printAddress } from '../../net/address.ts';
import type { SimulatedKind, SimulatedKinds } from '../behaviour.ts';
import type { Network, Node } from '../network.ts';
import type { Port } from '../port.ts';
import { mentionsIn } from './mentions.ts';

/** Puts what a resource is into text in which its own addresses, its name and its policies are left out. */
export interface Describer {
  /** Null where nothing else can be like it: somebody else refers to it, or it knows addresses. */
  end(node: Node, port: Port): string | null;
  place(node: Node, own: readonly Prefix[]): string;
}

export function describer(network: Network, view: View, kinds: SimulatedKinds): Describer {
  const isPolicy = (id: ResourceId): boolean => kindOf(view.resource(id), kinds)?.behaviour.policy !== undefined;
  return {
    end: (node, port) => {
      const own = ownAddresses(network, port);
      if (mentionsIn(node.resource, own).length > 0) return null;
      const itself: readonly ResourceId[] = [node.resource.id, port.resource];
      const mask = (id: ResourceId): ResourceId | null => (isPolicy(id) || itself.includes(id) ? null : id);
      const labels = [...new Set(itself.flatMap((id) => view.pointingAt(id)))].filter(({ id }) => !itself.includes(id));
      if (!labels.every((label) => isLabel(kinds.get(label.kind)))) return null;
      const parts = [node.resource, view.resource(port.resource), ...labels].map((each) =>
        each === undefined ? '' : textOf(withReferences(each, kinds, mask), own),
      );
      return [port.scope, portText(port), ...parts].join(' | ');
    },
    place: (node, blocks) => {
      const own = new Set(blocks.map(printPrefix));
      const mask = (id: ResourceId): ResourceId | null => (isPolicy(id) ? null : id);
      return `${textOf(withReferences(node.resource, kinds, mask), own)} ${node.uplink?.scope} ${node.uplink?.zone}`;
    },
  };
}

function kindOf(resource: Resource | undefined, kinds: SimulatedKinds): SimulatedKind | undefined {
  return resource === undefined ? undefined : kinds.get(resource.kind);
}

/** A public address that somebody has: it says something about its holder and takes no part itself. */
function isLabel(kind: SimulatedKind | undefined): boolean {
  const { device, ports, policy, scope, publicAddresses } = kind?.behaviour ?? {};
  return publicAddresses !== undefined && [device, ports, policy, scope].every((each) => each === undefined);
}

function ownAddresses(network: Network, port: Port): ReadonlySet<string> {
  const scope = network.scopes[port.scope];
  const all = port.addresses.flatMap((each) => [each, scope?.toPublic.get(each) ?? each]);
  return new Set(all.map(printAddress));
}

function portText({ sourceDestCheck, noRoute, noInternet, noZone, zone, zonal, alwaysFiltered }: Port): string {
  return `${sourceDestCheck} ${noRoute} ${noInternet} ${noZone} ${zone} ${zonal} ${alwaysFiltered}`;
}

/** Properties as JSON, with its own addresses and blocks made alike. */
function textOf({ kind, props }: Resource, own: ReadonlySet<string>): string {
  return `${kind} ${JSON.stringify(props, (_name, value: unknown) => (isOwn(value, own) ? '' : value))}`;
}

function isOwn(value: unknown, own: ReadonlySet<string>): boolean {
  if (typeof value !== 'string' || !/^[\d.:/a-f]{2,}$/i.test(value)) return false;
  if (own.has(value)) return true;
  const address = parseAddress(value);
  if (address !== null) return own.has(printAddress(address));
  const prefix = parsePrefix(value);
  return prefix !== null && own.has(printPrefix(prefix));
}
