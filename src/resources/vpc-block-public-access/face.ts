import type { Face } from '../../scene/face.ts';
import { iconOf } from '../shared/icon.ts';
import icon from './icon.svg?raw';
import type { BlockPublicAccessProps } from './schema.ts';

export const face: Face<BlockPublicAccessProps> = {
  shape: 'chip',
  group: 'security',
  icon: iconOf(icon),
  tone: () => 'security',
  lines: ({ props }, view) => [
    props.mode,
    ...props.exclusions.flatMap(({ resource }) => (resource === null ? [] : (view.resource(resource)?.name ?? []))),
  ],
  size: { width: 170, height: 44 },
};
