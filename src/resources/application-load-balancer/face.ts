import icon from 'aws-icons/icons/resource/ElasticLoadBalancingApplicationLoadBalancer.svg?raw';
import type { Face } from '../../scene/face.ts';
import { balancerLinks } from '../shared/balancer-links.ts';
import { nodesOf } from '../shared/balancers.ts';
import { iconOf } from '../shared/icon.ts';
import type { AlbProps } from './schema.ts';

export const face: Face<AlbProps> = {
  shape: 'icon',
  group: 'gateways',
  icon: iconOf(icon),
  tone: () => 'network',
  lines: (alb, view) => nodesOf(view, alb).map((node) => [node.privateAddress, node.publicAddress].join(' ').trim()),
  links: (alb, view) => balancerLinks(view, alb),
  size: { width: 128, height: 112 },
};
