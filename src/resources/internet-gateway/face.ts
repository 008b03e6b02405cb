import icon from 'aws-icons/icons/resource/AmazonVPCInternetGateway.svg?raw';
import type { Face } from '../../scene/face.ts';
import { iconOf } from '../shared/icon.ts';
import type { InternetGatewayProps } from './schema.ts';

export const face: Face<InternetGatewayProps> = {
  shape: 'icon',
  group: 'gateways',
  icon: iconOf(icon),
  tone: () => 'network',
  lines: () => [],
  links: (gateway, view) =>
    view.ofKind('internet').map((internet) => ({ from: gateway.id, to: internet.id, type: 'attachment', text: '' })),
  size: { width: 120, height: 96 },
};
