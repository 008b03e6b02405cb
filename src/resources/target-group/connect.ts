import type { Offer } from '../../kinds/kind.ts';
import { message } from '../../model/message.ts';
import type { Resource } from '../../model/topology.ts';
import type { View } from '../../model/view.ts';
import { nameOf } from '../shared/finding.ts';
import { vpcOf } from '../shared/vpc.ts';
import type { TargetGroupProps } from './schema.ts';

/** To an instance of the VPC: registers it. */
export function connect(group: Resource<TargetGroupProps>, to: Resource, view: View): readonly Offer[] {
  const { targetType, targets } = group.props;
  const fits = to.kind === (targetType === 'alb' ? 'application-load-balancer' : 'instance') && targetType !== 'ip';
  if (!fits || vpcOf(view, to.id)?.id !== vpcOf(view, group.id)?.id) return [];
  if (targets.some((row) => row.target === to.id)) return [];
  const rows = [...targets, { target: to.id, address: '', port: 0, health: 'unknown' }];
  const text = message('target-group.connect.register', { name: nameOf(group), target: nameOf(to) });
  return [{ message: text, edit: [{ type: 'set', id: group.id, props: { targets: rows } }] }];
}
