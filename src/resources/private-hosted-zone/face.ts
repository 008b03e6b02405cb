import icon from 'aws-icons/icons/resource/AmazonRoute53HostedZone.svg?raw';
import type { Face } from '../../scene/face.ts';
import { iconOf } from '../shared/icon.ts';
import type { HostedZoneProps } from './schema.ts';

export const face: Face<HostedZoneProps> = {
  shape: 'chip',
  group: 'addresses',
  icon: iconOf(icon),
  tone: () => 'network',
  lines: ({ props }) => props.records.map(({ name, value }) => `${name} → ${value}`),
  links: ({ id, props }, view) =>
    props.vpcs
      .filter((vpc) => view.resource(vpc) !== undefined)
      .map((to) => ({ from: id, to, type: 'association', text: '' })),
  size: { width: 170, height: 44 },
};
