import icon from 'aws-icons/icons/resource/AmazonVPCEndpoints.svg?raw';
import type { Face } from '../../scene/face.ts';
import { iconOf } from '../shared/icon.ts';
import type { GatewayEndpointProps } from './schema.ts';

export const face: Face<GatewayEndpointProps> = {
  shape: 'icon',
  group: 'gateways',
  icon: iconOf(icon),
  tone: () => 'network',
  lines: ({ props }) => [props.service === 's3' ? 'S3' : 'DynamoDB'],
  links: ({ id, props }, view) =>
    props.routeTables
      .filter((table) => view.resource(table) !== undefined)
      .map((table) => ({ from: table, to: id, type: 'route', text: `pl-${props.service}` })),
  size: { width: 120, height: 96 },
};
