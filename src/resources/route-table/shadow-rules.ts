import type { Rule } from '../../kinds/kind.ts';
import type { View } from '../../model/view.ts';
import { printPrefix } from '../../net/prefix.ts';
import type { Route } from '../../sim/policy.ts';
import { DOCS } from '../shared/docs.ts';
import { finding, nameOf } from '../shared/finding.ts';
import { behaviour } from './behaviour.ts';
import type { RouteTableProps } from './schema.ts';

/**
 * Of several routes to one prefix one wins: the static one before one of a prefix list before propagated ones, and among those Direct
 * Connect before VPN. The others are there and do nothing.
 * @see https://docs.aws.amazon.com/vpc/latest/userguide/route-tables-priority.html
 */
export const routesAreUsed: Rule<RouteTableProps> = (table, view) => {
  const policy = behaviour.policy?.(table, view);
  const routes = policy?.type === 'routes' ? policy.routes.toSorted((a, b) => a.preference - b.preference) : [];
  const winners = new Map<string, Route>();
  return routes.flatMap((route) => {
    const destination = printPrefix(route.destination);
    const winner = winners.get(destination);
    if (winner === undefined) winners.set(destination, route);
    // Two of one preference are told as a mistake, or are an entry of two prefix lists.
    if (winner === undefined || winner.preference === route.preference || winner.target === route.target) return [];
    const values = { destination, target: targetName(route, view), winner: targetName(winner, view) };
    const field = route.index === null ? {} : { field: `routes.${route.index}.destination` };
    const about = { severity: 'hint', rule: 'RT_SHADOWED', text: 'shadowed', docs: DOCS.routeTables } as const;
    return [finding(table, { ...about, ...field, values })];
  });
};

function targetName({ target }: Route, view: View): string {
  const resource = target === null || target === 'local' ? undefined : view.resource(target);
  return resource === undefined ? (target ?? '—') : nameOf(resource);
}
