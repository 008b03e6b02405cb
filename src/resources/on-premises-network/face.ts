import icon from 'aws-icons/icons/architecture-group/Corporatedatacenter.svg?raw';
import type { Face } from '../../scene/face.ts';
import { iconOf } from '../shared/icon.ts';
import type { OnPremisesNetworkProps } from './schema.ts';

export const face: Face<OnPremisesNetworkProps> = {
  shape: 'container',
  group: 'outside',
  icon: iconOf(icon),
  tone: () => 'neutral',
  lines: ({ props }) => [props.cidr, ...props.secondaryCidrs, props.publicAddress].filter((line) => line !== ''),
  links: ({ id, props }, view) =>
    props.publicAddress === ''
      ? []
      : view.ofKind('internet').map((internet) => ({ from: id, to: internet.id, type: 'attachment', text: '' })),
  size: { width: 360, height: 240 },
};
