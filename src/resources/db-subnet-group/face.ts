import type { Face } from '../../scene/face.ts';
import { iconOf } from '../shared/icon.ts';
import icon from './icon.svg?raw';
import type { DbSubnetGroupProps } from './schema.ts';

export const face: Face<DbSubnetGroupProps> = {
  shape: 'chip',
  group: 'compute',
  icon: iconOf(icon),
  tone: () => 'compute',
  lines: ({ props }, view) => props.subnets.flatMap((subnet) => view.resource(subnet)?.name ?? []),
  size: { width: 170, height: 44 },
};
