import { choice, type PropsOf, reference, text } from '../../model/fields.ts';
import { DEFAULT_FORMAT } from '../../sim/flow-log.ts';

export const fields = {
  /** Whose interfaces are logged. */
  target: reference('vpc', 'subnet', 'network-interface'),
  traffic: choice(['ALL', 'ACCEPT', 'REJECT']),
  /** Fields of a record in AWS's notation. */
  format: text(DEFAULT_FORMAT),
};
export type FlowLogProps = PropsOf<typeof fields>;
