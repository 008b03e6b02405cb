import icon from 'aws-icons/icons/resource/ElasticLoadBalancingGatewayLoadBalancer.svg?raw';
import type { Face } from '../../scene/face.ts';
import { nodesOf } from '../shared/balancers.ts';
import { iconOf } from '../shared/icon.ts';
import type { GwlbProps } from './schema.ts';

export const face: Face<GwlbProps> = {
  shape: 'icon',
  group: 'gateways',
  icon: iconOf(icon),
  tone: () => 'network',
  lines: (gwlb, view) => nodesOf(view, gwlb).map((node) => node.privateAddress),
  links: ({ id, props }, view) =>
    props.targetGroup === null || view.resource(props.targetGroup) === undefined
      ? []
      : [{ from: id, to: props.targetGroup, type: 'reference', text: 'GENEVE:6081' }],
  size: { width: 128, height: 104 },
};
