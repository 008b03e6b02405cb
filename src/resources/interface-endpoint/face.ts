import icon from 'aws-icons/icons/architecture-service/AWSPrivateLink.svg?raw';
import type { Face, Link } from '../../scene/face.ts';
import { iconOf } from '../shared/icon.ts';
import type { InterfaceEndpointProps } from './schema.ts';

export const face: Face<InterfaceEndpointProps> = {
  shape: 'icon',
  group: 'gateways',
  icon: iconOf(icon),
  tone: () => 'network',
  lines: ({ props }) =>
    [props.service, ...props.nodes.map((node) => node.privateAddress)].filter((each) => each !== ''),
  links: ({ id, props }, view) =>
    props.nodes.flatMap(({ subnet }): readonly Link[] =>
      subnet === null || view.resource(subnet) === undefined
        ? []
        : [{ from: id, to: subnet, type: 'attachment', text: '' }],
    ),
  size: { width: 120, height: 96 },
};
