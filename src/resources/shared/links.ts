import type { Resource, ResourceId } from '../../model/topology.ts';
import type { View } from '../../model/view.ts';
import { printPrefix } from '../../net/prefix.ts';
import type { Link } from '../../scene/face.ts';
import { propagatedRoutes } from './propagation.ts';
import { routesOf } from './routing.ts';

/** One line per target of a table's routes, from the resource whose traffic it routes; destinations are listed on the line. */
export function routeLinks(view: View, from: ResourceId, table: Resource): readonly Link[] {
  const destinations = new Map<ResourceId, string[]>();
  for (const { target, destination } of [...routesOf(table), ...propagatedRoutes(view, table)]) {
    if (target === null || target === 'local' || view.resource(target) === undefined) continue;
    const listed = destinations.get(target);
    const text = printPrefix(destination);
    if (listed === undefined) destinations.set(target, [text]);
    else if (!listed.includes(text)) listed.push(text);
  }
  return [...destinations].map(([to, listed]) => ({ from, to, type: 'route', text: listed.join(', ') }));
}
