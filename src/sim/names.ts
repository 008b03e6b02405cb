import type { Address } from '../net/address.ts';
import { familyOf } from '../net/address.ts';
import { plainName } from './compile-names.ts';
import type { NameRecord, Network, Node } from './network.ts';
import type { Scope } from './port.ts';

/** What a resolver says of a name. */
export interface Answer {
  readonly address: Address;
  /** Who would have answered privately if it were switched on; null where nobody would. */
  readonly missed: NameRecord | null;
}

/** Aliases of aliases that are followed. @see RFC 1034 §3.6.2 */
const MAX_ALIASES = 8;

/**
 * Looks a name up for a node: names of its scopes before public ones, and nothing else for a domain that a scope answers for by
 * itself. Null when nobody has it. @see https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/hosted-zone-private-considerations.html
 */
export function lookUpName(network: Network, name: string, from: Node, scopes: readonly Scope[]): Answer | null {
  let asked = plainName(name);
  for (let count = 0; count <= MAX_ALIASES; count += 1) {
    const records = recordsFor(network, asked, scopes);
    const found = best(
      records.filter((record) => !record.off),
      from,
    );
    if (found === undefined) return null;
    if (found.address !== null) {
      const missed = found.scope === null ? (records.find((record) => record.off) ?? null) : null;
      return { address: found.address, missed };
    }
    asked = plainName(found.alias ?? '');
  }
  return null;
}

function recordsFor(network: Network, name: string, scopes: readonly Scope[]): readonly NameRecord[] {
  const inside = new Set(scopes.map((scope) => scope.resource));
  const visible = named(network, name).filter(({ scope }) => scope === null || inside.has(scope));
  const own = visible.filter(({ scope }) => scope !== null);
  const isPrivate = network.zones.some((zone) => inside.has(zone.scope) && isWithin(name, zone.name));
  return isPrivate || own.some((record) => !record.off) ? own : visible;
}

/** The records of a name, else those of the nearest wildcard above it. @see RFC 4592 */
function named({ names }: Network, name: string): readonly NameRecord[] {
  const exact = names.get(name);
  if (exact !== undefined) return exact;
  const labels = name.split('.');
  for (let depth = 1; depth < labels.length; depth += 1) {
    const wild = names.get(`*.${labels.slice(depth).join('.')}`);
    if (wild !== undefined) return wild;
  }
  return [];
}

function isWithin(name: string, zone: string): boolean {
  return name === zone || name.endsWith(`.${zone}`);
}

/** An IPv4 address the node can use, else an IPv6 one, else whatever there is. */
function best(records: readonly NameRecord[], from: Node): NameRecord | undefined {
  const speaks = ({ address }: NameRecord): boolean =>
    address === null || (from.device.host?.hasFamily(familyOf(address)) ?? false);
  const usable = records.filter(speaks);
  return usable.find(({ address }) => address === null || familyOf(address) === 4) ?? usable[0] ?? records[0];
}
