import icon from 'aws-icons/icons/resource/AmazonRoute53HostedZone.svg?raw';
import type { Face } from '../../scene/face.ts';
import { nameOf } from '../shared/finding.ts';
import { iconOf } from '../shared/icon.ts';
import type { HostedZoneProps } from './schema.ts';

export const face: Face<HostedZoneProps> = {
  shape: 'chip',
  group: 'addresses',
  icon: iconOf(icon),
  tone: () => 'network',
  lines: ({ props }, view) =>
    props.records.map(({ name, value, target }) => {
      const balancer = target === null ? undefined : view.resource(target);
      return `${name} → ${balancer === undefined ? value : nameOf(balancer)}`;
    }),
  links: ({ id, props }, view) =>
    props.vpcs
      .filter((vpc) => view.resource(vpc) !== undefined)
      .map((to) => ({ from: id, to, type: 'association', text: '' })),
  size: { width: 170, height: 44 },
};
