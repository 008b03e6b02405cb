import { choice, list, type PropsOf, table, text } from '../../model/fields.ts';
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
  /** Rule groups, or the policy, whose rules are not all among those above: ARNs, or names in the source. */
  unread: list(text()),
  state: choice(['READY', 'PROVISIONING', 'DELETING', 'FAILED']),
};
export type NetworkFirewallProps = PropsOf<typeof fields>;
