import icon from 'aws-icons/icons/resource/AmazonVPCVPNGateway.svg?raw';
import type { Face } from '../../scene/face.ts';
import { iconOf } from '../shared/icon.ts';
import type { VirtualPrivateGatewayProps } from './schema.ts';

export const face: Face<VirtualPrivateGatewayProps> = {
  shape: 'icon',
  group: 'gateways',
  icon: iconOf(icon),
  tone: () => 'network',
  lines: ({ props }) => [`AS ${props.asn}`],
  size: { width: 120, height: 96 },
};
