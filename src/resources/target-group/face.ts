import type { Face } from '../../scene/face.ts';
import { iconOf } from '../shared/icon.ts';
import icon from './icon.svg?raw';
import type { TargetGroupProps } from './schema.ts';

export const face: Face<TargetGroupProps> = {
  shape: 'icon',
  group: 'gateways',
  icon: iconOf(icon),
  tone: () => 'network',
  lines: ({ props }) => [`${props.protocol}:${props.port}`],
  links: ({ id, props }, view) =>
    props.targets.flatMap(({ target, port }) =>
      target === null || view.resource(target) === undefined
        ? []
        : [{ from: id, to: target, type: 'reference', text: `:${port === 0 ? props.port : port}` }],
    ),
  size: { width: 120, height: 96 },
};
