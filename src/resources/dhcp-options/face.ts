import type { Face } from '../../scene/face.ts';
import { iconOf } from '../shared/icon.ts';
import icon from './icon.svg?raw';
import type { DhcpOptionsProps } from './schema.ts';

export const face: Face<DhcpOptionsProps> = {
  shape: 'chip',
  group: 'addresses',
  icon: iconOf(icon),
  tone: () => 'network',
  lines: ({ props }) => [props.domainName, ...props.domainNameServers].filter((line) => line !== ''),
  links: ({ id, props }, view) =>
    props.vpcs
      .filter((vpc) => view.resource(vpc) !== undefined)
      .map((to) => ({ from: id, to, type: 'association', text: '' })),
  size: { width: 170, height: 44 },
};
