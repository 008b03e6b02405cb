import icon from 'aws-icons/icons/architecture-service/AWSTransitGateway.svg?raw';
import type { Face } from '../../scene/face.ts';
import { iconOf } from '../shared/icon.ts';
import type { TransitGatewayProps } from './schema.ts';

export const face: Face<TransitGatewayProps> = {
  shape: 'icon',
  group: 'connections',
  icon: iconOf(icon),
  tone: () => 'network',
  lines: () => [],
  size: { width: 150, height: 104 },
};
