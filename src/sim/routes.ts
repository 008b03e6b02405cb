import type { ResourceId } from '../model/topology.ts';
import type { Address } from '../net/address.ts';
import type { Packet } from '../net/packet.ts';
import { contains, covers, maskOf, type Prefix, prefixOf } from '../net/prefix.ts';
import type { CompiledRoute, RouteTable, RouteTargetPorts } from './tables.ts';
import type { Context } from './network.ts';
import { PREFERENCE, type Route } from './policy.ts';

/** Tables up to this many routes are scanned: faster than any index at that size. */
const SCAN_LIMIT = 16;

/** Finds where a route's target is plugged in: one port, or one per Availability Zone. Null when it is gone. */
export type FindTarget = (target: ResourceId) => RouteTargetPorts | null;

/**
 * Compiles a table: local routes for every block of the scope unless the table replaces their target, no propagated
 * routes inside a block, the preferred route for each prefix.
 * @see https://docs.aws.amazon.com/vpc/latest/userguide/VPC_Route_Tables.html
 */
export function compileTable(
  resource: ResourceId,
  routes: readonly Route[],
  blocks: readonly Prefix[],
  findTarget: FindTarget,
): RouteTable {
  const usable = routes.filter(
    (route) => route.preference < PREFERENCE.propagated || !blocks.some((block) => covers(block, route.destination)),
  );
  const local = blocks.map(
    (block): Route => ({
      destination: block,
      target: 'local',
      preference: PREFERENCE.local,
      index: null,
      text: 'local',
    }),
  );
  const winners = new Map<string, Route>();
  for (const route of [...usable, ...local].sort((a, b) => a.preference - b.preference)) {
    const key = `${route.destination.base}/${route.destination.length}/${typeof route.destination.base}`;
    if (!winners.has(key)) winners.set(key, route);
  }
  const compiled = [...winners.values()]
    .sort((a, b) => b.destination.length - a.destination.length)
    .map((route) => compileRoute(resource, route, findTarget));
  return { resource, routes: compiled, index: compiled.length > SCAN_LIMIT ? indexOf(compiled) : null };
}

function compileRoute(resource: ResourceId, route: Route, findTarget: FindTarget): CompiledRoute {
  const { destination, target } = route;
  const isV4 = typeof destination.base === 'number';
  const found = target === null || target === 'local' ? null : findTarget(target);
  return {
    prefix: destination,
    base4: isV4 ? Number(destination.base) | 0 : 0,
    mask4: isV4 ? maskOf(destination.length) : 0,
    target,
    outside: route.outside ?? '',
    port: found?.port ?? null,
    portByZone: found?.byZone ?? null,
    ref: { resource, index: route.index, number: null, text: route.text },
  };
}

function indexOf(routes: readonly CompiledRoute[]): RouteTable['index'] {
  const lengths = [...new Set(routes.map((route) => route.prefix.length))];
  return lengths.map((length) => ({
    length,
    byBase: new Map(
      routes.filter((route) => route.prefix.length === length).map((route) => [route.prefix.base, route]),
    ),
  }));
}

/** Looks a packet up and records what matched; null when no route does. */
export function lookUpRoute(table: RouteTable, packet: Packet, context: Context): CompiledRoute | null {
  const found = longestMatch(table, packet.dst);
  if (found === null) return null;
  const { ref, target } = found;
  context.recorder?.step({ type: 'route', resource: table.resource, matched: ref.text, target, rule: ref });
  return found;
}

/** The route with the longest prefix that holds the address; null when there is none. A blackhole may win. */
export function longestMatch(table: RouteTable, destination: Address): CompiledRoute | null {
  if (table.index === null) {
    for (const route of table.routes) {
      if (typeof destination === 'number') {
        if (typeof route.prefix.base === 'number' && ((destination ^ route.base4) & route.mask4) === 0) return route;
      } else if (contains(route.prefix, destination)) return route;
    }
    return null;
  }
  const bits = typeof destination === 'number' ? 32 : 128;
  for (const { length, byBase } of table.index) {
    if (length > bits) continue;
    const route = byBase.get(prefixOf(destination, length).base);
    if (route !== undefined) return route;
  }
  return null;
}
