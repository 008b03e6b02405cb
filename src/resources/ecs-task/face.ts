import icon from 'aws-icons/icons/architecture-service/AWSFargate.svg?raw';
import type { Face } from '../../scene/face.ts';
import { balancerLinks } from '../shared/balancer-links.ts';
import { iconOf } from '../shared/icon.ts';
import type { EcsTaskProps } from './schema.ts';

export const face: Face<EcsTaskProps> = {
  shape: 'icon',
  group: 'compute',
  icon: iconOf(icon),
  tone: () => 'compute',
  lines: ({ props }) =>
    [
      props.listeners.map((each) => `${each.protocol} ${each.port}`).join(' '),
      ...props.nodes.flatMap((node) => [node.privateAddress, node.publicAddress]),
    ].filter((each) => each !== ''),
  links: ({ id }, view) => {
    const self = view.resource(id);
    return self === undefined ? [] : balancerLinks(view, self);
  },
  size: { width: 120, height: 96 },
};
