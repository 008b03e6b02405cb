import icon from 'aws-icons/icons/resource/ElasticLoadBalancingNetworkLoadBalancer.svg?raw';
import type { Face } from '../../scene/face.ts';
import { balancerLinks } from '../shared/balancer-links.ts';
import { nodesOf } from '../shared/balancers.ts';
import { iconOf } from '../shared/icon.ts';
import type { NlbProps } from './schema.ts';

export const face: Face<NlbProps> = {
  shape: 'icon',
  group: 'gateways',
  icon: iconOf(icon),
  tone: () => 'network',
  lines: (nlb, view) => nodesOf(view, nlb).map((node) => [node.privateAddress, node.publicAddress].join(' ').trim()),
  links: (nlb, view) => balancerLinks(view, nlb),
  size: { width: 128, height: 112 },
};
