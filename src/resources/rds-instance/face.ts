import icon from 'aws-icons/icons/architecture-service/AmazonRDS.svg?raw';
import type { Face } from '../../scene/face.ts';
import { balancerLinks } from '../shared/balancer-links.ts';
import { iconOf } from '../shared/icon.ts';
import type { RdsInstanceProps } from './schema.ts';

export const face: Face<RdsInstanceProps> = {
  shape: 'icon',
  group: 'compute',
  icon: iconOf(icon),
  tone: () => 'compute',
  lines: ({ props }) =>
    [props.engine, ...props.nodes.flatMap((node) => [node.privateAddress, node.publicAddress])].filter(
      (each) => each !== '',
    ),
  links: ({ id }, view) => {
    const self = view.resource(id);
    return self === undefined ? [] : balancerLinks(view, self);
  },
  size: { width: 120, height: 96 },
};
