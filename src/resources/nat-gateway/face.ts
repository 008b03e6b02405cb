import icon from 'aws-icons/icons/resource/AmazonVPCNATGateway.svg?raw';
import type { Face } from '../../scene/face.ts';
import { iconOf } from '../shared/icon.ts';
import { publicAddressOf } from '../shared/interfaces.ts';
import type { NatGatewayProps } from './schema.ts';

export const face: Face<NatGatewayProps> = {
  shape: 'icon',
  group: 'gateways',
  icon: iconOf(icon),
  tone: () => 'network',
  lines: ({ id, props }, view) =>
    [props.privateAddress, publicAddressOf(view, id), props.state === 'available' ? '' : props.state].filter(
      (line) => line !== '',
    ),
  size: { width: 120, height: 104 },
};
