import type { Face } from '../../scene/face.ts';
import { iconOf } from '../shared/icon.ts';
import icon from './icon.svg?raw';
import type { EgressOnlyInternetGatewayProps } from './schema.ts';

export const face: Face<EgressOnlyInternetGatewayProps> = {
  shape: 'icon',
  group: 'gateways',
  icon: iconOf(icon),
  tone: () => 'network',
  lines: () => ['IPv6'],
  links: (gateway, view) =>
    view
      .ofKind('internet')
      .map((internet) => ({ from: gateway.id, to: internet.id, type: 'attachment', text: 'IPv6' })),
  size: { width: 120, height: 96 },
};
