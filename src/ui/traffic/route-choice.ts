import type { Address } from '../../net/address.ts';
import { contains, printPrefix } from '../../net/prefix.ts';
import type { Route } from '../../sim/policy.ts';

/** A route beside the one that was taken, and why it was or was not. */
export interface RouteChoice {
  readonly route: Route;
  readonly verdict: 'wins' | 'less-specific' | 'no-match' | 'priority';
}

/** Every route of a table with the reason why it wins or loses for the destination, the winner first, then by length of prefix. */
export function routeChoices(routes: readonly Route[], destination: Address, matched: string): readonly RouteChoice[] {
  const winner = routes.find(
    (route) => printPrefix(route.destination) === matched && contains(route.destination, destination),
  );
  const choices = routes.map((route): RouteChoice => {
    if (route === winner) return { route, verdict: 'wins' };
    if (!contains(route.destination, destination)) return { route, verdict: 'no-match' };
    const shorter = winner !== undefined && route.destination.length < winner.destination.length;
    return { route, verdict: shorter ? 'less-specific' : 'priority' };
  });
  return choices.toSorted((a, b) => rank(a) - rank(b) || b.route.destination.length - a.route.destination.length);
}

function rank({ verdict }: RouteChoice): number {
  return verdict === 'wins' ? 0 : verdict === 'no-match' ? 2 : 1;
}
