import icon from 'aws-icons/icons/resource/AmazonVPCRouter.svg?raw';
import type { Face } from '../../scene/face.ts';
import { iconOf } from '../shared/icon.ts';
import type { HomeRouterProps } from './schema.ts';

export const face: Face<HomeRouterProps> = {
  shape: 'container',
  group: 'outside',
  icon: iconOf(icon),
  tone: () => 'neutral',
  lines: ({ props }) => [props.cidr, props.publicAddress].filter((line) => line !== ''),
  links: (router, view) =>
    view.ofKind('internet').map((internet) => ({ from: router.id, to: internet.id, type: 'attachment', text: '' })),
  size: { width: 320, height: 200 },
};
