import icon from 'aws-icons/icons/resource/AmazonVPCEndpoints.svg?raw';
import type { Face } from '../../scene/face.ts';
import { iconOf } from '../shared/icon.ts';
import type { GatewayLoadBalancerEndpointProps } from './schema.ts';

export const face: Face<GatewayLoadBalancerEndpointProps> = {
  shape: 'icon',
  group: 'gateways',
  icon: iconOf(icon),
  tone: () => 'network',
  lines: ({ props }) =>
    [props.privateAddress, props.state === 'available' ? '' : props.state].filter((line) => line !== ''),
  links: ({ id, props }, view) =>
    props.service === null || view.resource(props.service) === undefined
      ? []
      : [{ from: id, to: props.service, type: 'attachment', text: '' }],
  size: { width: 120, height: 104 },
};
