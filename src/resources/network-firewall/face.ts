import icon from 'aws-icons/icons/architecture-service/AWSNetworkFirewall.svg?raw';
import type { Face } from '../../scene/face.ts';
import { iconOf } from '../shared/icon.ts';
import type { NetworkFirewallProps } from './schema.ts';

export const face: Face<NetworkFirewallProps> = {
  shape: 'icon',
  group: 'security',
  icon: iconOf(icon),
  tone: () => 'security',
  lines: ({ props }) => (props.state === 'READY' ? [] : [props.state]),
  size: { width: 120, height: 96 },
};
