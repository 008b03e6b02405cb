import icon from 'aws-icons/icons/architecture-group/Region.svg?raw';
import type { Face } from '../../scene/face.ts';
import { iconOf } from '../shared/icon.ts';
import type { RegionProps } from './schema.ts';

export const face: Face<RegionProps> = {
  shape: 'container',
  group: 'containers',
  icon: iconOf(icon),
  tone: () => 'region',
  lines: (region) => [region.props.region],
  size: { width: 1040, height: 680 },
};
