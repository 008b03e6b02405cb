import { type PropsOf, references, table } from '../../model/fields.ts';
import { nodeColumns } from '../shared/balancer-fields.ts';

export const fields = {
  /** Interfaces that its runs share, one per subnet. */
  nodes: table(nodeColumns, [], false),
  securityGroups: references('security-group'),
};
export type LambdaFunctionProps = PropsOf<typeof fields>;
