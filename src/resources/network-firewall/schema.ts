import { choice, type PropsOf, table } from '../../model/fields.ts';
import { statefulColumns, statelessColumns } from '../shared/inspection-fields.ts';

export const fields = {
  /** Rules of the policy's stateless groups in order of priority; the first that fits decides, for every packet by itself. */
  statelessRules: table(statelessColumns),
  /** What becomes of packets that no stateless rule fits. */
  statelessDefault: choice(['forward', 'pass', 'drop']),
  /** Rules of the policy's stateful groups in the order they are tried. */
  rules: table(statefulColumns),
  /** What becomes of flows that no stateful rule fits. */
  defaultAction: choice(['pass', 'drop']),
  state: choice(['READY', 'PROVISIONING', 'DELETING', 'FAILED']),
};
export type NetworkFirewallProps = PropsOf<typeof fields>;
