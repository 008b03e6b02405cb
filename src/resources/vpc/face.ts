import icon from 'aws-icons/icons/architecture-group/VirtualprivatecloudVPC.svg?raw';
import type { Face } from '../../scene/face.ts';
import { iconOf } from '../shared/icon.ts';
import type { VpcProps } from './schema.ts';

export const face: Face<VpcProps> = {
  shape: 'container',
  group: 'containers',
  icon: iconOf(icon),
  tone: () => 'vpc',
  lines: ({ props }) => [props.cidr, ...props.secondaryCidrs, ...props.ipv6Cidrs].filter((block) => block !== ''),
  size: { width: 900, height: 520 },
};
