import type { Offer } from '../../kinds/kind.ts';
import { message } from '../../model/message.ts';
import type { Resource } from '../../model/topology.ts';
import type { View } from '../../model/view.ts';
import { nameOf } from '../shared/finding.ts';
import { vpcOf } from '../shared/vpc.ts';
import type { AutoScalingGroupProps } from './schema.ts';

/** To a subnet of its VPC: instances may be launched there. */
export function connect(group: Resource<AutoScalingGroupProps>, to: Resource, view: View): readonly Offer[] {
  const { subnets } = group.props;
  if (to.kind !== 'subnet' || subnets.includes(to.id) || vpcOf(view, to.id)?.id !== vpcOf(view, group.id)?.id)
    return [];
  const text = message('auto-scaling-group.use', { name: nameOf(group), subnet: nameOf(to) });
  return [{ message: text, edit: [{ type: 'set', id: group.id, props: { subnets: [...subnets, to.id] } }] }];
}
