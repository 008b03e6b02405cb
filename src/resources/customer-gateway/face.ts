import icon from 'aws-icons/icons/resource/AmazonVPCCustomerGateway.svg?raw';
import type { Face } from '../../scene/face.ts';
import { iconOf } from '../shared/icon.ts';
import type { CustomerGatewayProps } from './schema.ts';

export const face: Face<CustomerGatewayProps> = {
  shape: 'icon',
  group: 'outside',
  icon: iconOf(icon),
  tone: () => 'network',
  lines: ({ props }) => [props.ipAddress, `AS ${props.asn}`].filter((line) => line !== ''),
  size: { width: 120, height: 104 },
};
