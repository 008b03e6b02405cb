import type { Face } from '../../scene/face.ts';
import { iconOf } from '../shared/icon.ts';
import icon from './icon.svg?raw';
import type { PrefixListProps } from './schema.ts';

export const face: Face<PrefixListProps> = {
  shape: 'chip',
  group: 'addresses',
  icon: iconOf(icon),
  tone: () => 'network',
  lines: ({ props }) => props.entries.map((row) => row.cidr),
  size: { width: 170, height: 44 },
};
