import { resourceId } from '../../model/topology.ts';
import { parsePrefix, printPrefix } from '../../net/prefix.ts';
import type { Behaviour } from '../../sim/behaviour.ts';
import type { Route } from '../../sim/policy.ts';
import { propagatedRoutes, TRANSIT_PREFERENCE } from '../shared/transit-routes.ts';
import type { TransitTableProps } from './schema.ts';

/** Static routes and what attachments propagate; targets are attachments, which the transit gateway knows. */
export const behaviour: Behaviour<TransitTableProps> = {
  policy: (table, view) => {
    const fixed = table.props.routes.flatMap(({ destination, attachment }, index): readonly Route[] => {
      const prefix = parsePrefix(destination);
      if (prefix === null) return [];
      const target = attachment === null || attachment === 'blackhole' ? null : resourceId(attachment);
      return [{ destination: prefix, target, preference: TRANSIT_PREFERENCE.static, index, text: destination }];
    });
    const learned = propagatedRoutes(view, table).map(
      ({ prefix, attachment }): Route => ({
        destination: prefix,
        target: attachment.id,
        preference: TRANSIT_PREFERENCE[attachment.type],
        index: null,
        text: printPrefix(prefix),
      }),
    );
    return { type: 'routes', routes: [...fixed, ...learned] };
  },
};
