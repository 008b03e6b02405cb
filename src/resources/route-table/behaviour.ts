import { resourceId } from '../../model/topology.ts';
import { parsePrefix } from '../../net/prefix.ts';
import type { Behaviour } from '../../sim/behaviour.ts';
import { PREFERENCE } from '../../sim/policy.ts';
import type { RouteTableProps } from './schema.ts';

/** A table is data; the engine looks up. Local routes are added by the engine for every block of the VPC. */
export const behaviour: Behaviour<RouteTableProps> = {
  policy: (table) => ({
    type: 'routes',
    routes: table.props.routes.flatMap((row, index) => {
      const destination = parsePrefix(row.destination);
      if (destination === null) return [];
      const target = row.target === 'local' ? 'local' : row.target === null ? null : resourceId(row.target);
      return [
        {
          destination,
          target,
          preference: row.origin === 'CreateRoute' ? PREFERENCE.static : PREFERENCE.vpnBgp,
          index,
          text: row.destination,
        },
      ];
    }),
  }),
};
