import icon from 'aws-icons/icons/resource/AmazonEC2AutoScaling.svg?raw';
import type { Face, Link } from '../../scene/face.ts';
import { iconOf } from '../shared/icon.ts';
import type { AutoScalingGroupProps } from './schema.ts';

export const face: Face<AutoScalingGroupProps> = {
  shape: 'icon',
  group: 'compute',
  icon: iconOf(icon),
  tone: () => 'compute',
  lines: ({ props }) => [`${props.minSize} ≤ ${props.desiredCapacity} ≤ ${props.maxSize}`],
  links: ({ id, props }, view) => {
    const known = (to: (typeof props.subnets)[number]): boolean => view.resource(to) !== undefined;
    const link = (to: (typeof props.subnets)[number], type: Link['type']): Link => ({ from: id, to, type, text: '' });
    return [
      ...props.subnets.filter(known).map((to) => link(to, 'association')),
      ...props.instances.filter(known).map((to) => link(to, 'reference')),
    ];
  },
  size: { width: 120, height: 96 },
};
