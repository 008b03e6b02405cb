import { type Message, message } from '../model/message.ts';
import type { Address } from '../net/address.ts';
import { ANY_PROTOCOL, isIcmp, type Packet } from '../net/packet.ts';
import { contains, printPrefix } from '../net/prefix.ts';
import { matchesService } from './filter.ts';
import type { CompiledRule, RouteTable } from './tables.ts';

/** The rule that would have let a packet pass but for one thing, or as few as any. */
export interface NearMiss {
  readonly rule: CompiledRule;
  /** What it differs in, in words; of a rule that fits, that it comes too late. */
  readonly message: Message;
}

/** How far the service is off: the protocol weighs more than the port or ICMP type. */
const SERVICE = ['', 'port', 'protocol'] as const;

/**
 * The allowing rule that differs in the fewest of service and far address; among equals the one that only names other addresses, then
 * the first. A rule for a security group is taken to differ: its members were looked at already.
 */
export function nearestMiss(rules: readonly CompiledRule[], packet: Packet, peer: Address): NearMiss | null {
  let nearest: CompiledRule | null = null;
  let least = Infinity;
  for (const rule of rules) {
    if (!rule.allow) continue;
    const service = serviceMiss(rule, packet);
    const other = isOtherPeer(rule, peer);
    const distance = (service > 0 ? 10 + 2 * service : 0) + (other ? 11 : 0);
    if (distance >= least) continue;
    least = distance;
    nearest = rule;
  }
  return nearest === null ? null : { rule: nearest, message: differences(nearest, packet, peer) };
}

function serviceMiss(rule: CompiledRule, packet: Packet): 0 | 1 | 2 {
  if (matchesService(rule, packet)) return 0;
  return rule.protocol === packet.protocol || rule.protocol === ANY_PROTOCOL ? 1 : 2;
}

function isOtherPeer({ prefix }: CompiledRule, peer: Address): boolean {
  return prefix === null || !contains(prefix, peer);
}

function differences(rule: CompiledRule, packet: Packet, peer: Address): Message {
  const service = SERVICE[serviceMiss(rule, packet)];
  const named = service === 'port' && isIcmp(packet) ? 'type' : service;
  const parts = [named, isOtherPeer(rule, peer) ? 'peer' : ''].filter((part) => part !== '');
  return message(`miss.${parts.length === 0 ? 'order' : parts.join('-')}`, { rule: rule.ref.text });
}

/** Most routes that are named. */
const MOST_ROUTES = 4;

/** Where a table leads that has no route for an address: its destinations of the family, the longest prefixes first. */
export function candidates(table: RouteTable, destination: Address, name: string): Message | null {
  const routes = table.routes.filter(({ prefix }) => typeof prefix.base === typeof destination);
  if (routes.length === 0) return null;
  const named = routes.slice(0, MOST_ROUTES).map(({ prefix }) => printPrefix(prefix));
  const more = routes.length > MOST_ROUTES ? ', …' : '';
  return message('miss.routes', { table: name, routes: `${named.join(', ')}${more}` });
}
