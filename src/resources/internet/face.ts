import type { Face } from '../../scene/face.ts';
import { iconOf } from '../shared/icon.ts';
import icon from './icon.svg?raw';
import type { InternetProps } from './schema.ts';

export const face: Face<InternetProps> = {
  shape: 'icon',
  group: 'outside',
  icon: iconOf(icon),
  tone: () => 'neutral',
  lines: ({ props }) => props.hosts.map((host) => host.name.split(' ')[0] || host.address),
  size: { width: 160, height: 120 },
};
