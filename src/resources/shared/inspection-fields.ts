import { blockOrAddress, choice, flag, ports, protocol } from '../../model/fields.ts';

/** A rule of a firewall, reduced to what can be seen in a packet's header. Empty addresses stand for any. */
export const matchColumns = {
  protocol: protocol('all'),
  source: blockOrAddress(),
  sourcePorts: ports(),
  destination: blockOrAddress(),
  ports: ports(),
};

/** Rules that judge the first packet of a flow; the rest of the flow fares like it. */
export const statefulColumns = {
  action: choice(['pass', 'drop', 'reject']),
  ...matchColumns,
  /** Whether it fits a flow from the destination to the source as well. */
  bothWays: flag(false),
};

/** Rules that judge every packet by itself. */
export const statelessColumns = {
  action: choice(['forward', 'pass', 'drop']),
  ...matchColumns,
};
