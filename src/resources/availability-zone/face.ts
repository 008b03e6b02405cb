import type { Face } from '../../scene/face.ts';
import { iconOf } from '../shared/icon.ts';
import icon from './icon.svg?raw';
import type { AvailabilityZoneProps } from './schema.ts';

export const face: Face<AvailabilityZoneProps> = {
  shape: 'container',
  group: 'containers',
  icon: iconOf(icon),
  tone: () => 'zone',
  lines: (zone) => [zone.props.zone],
  size: { width: 400, height: 440 },
};
