import { choice, flag, type PropsOf, reference, table } from '../../model/fields.ts';
import { nodeColumns, state } from '../shared/balancer-fields.ts';
import { statefulColumns } from '../shared/inspection-fields.ts';

export const fields = {
  nodes: table(nodeColumns, [], false),
  /** Its appliances: a group of protocol GENEVE, port 6081. */
  targetGroup: reference('target-group'),
  /** Whether a node sends to appliances in other Availability Zones too. */
  crossZone: flag(false),
  /** What the appliances let through, in the order they try their rules. */
  rules: table(statefulColumns),
  defaultAction: choice(['pass', 'drop']),
  state,
};
export type GwlbProps = PropsOf<typeof fields>;
