import icon from 'aws-icons/icons/resource/AWSDirectConnectGateway.svg?raw';
import type { Resource } from '../../model/topology.ts';
import type { Face, Link } from '../../scene/face.ts';
import { iconOf } from '../shared/icon.ts';
import { associationsOf } from '../shared/sites.ts';
import type { DirectConnectGatewayProps } from './schema.ts';

export const face: Face<DirectConnectGatewayProps> = {
  shape: 'icon',
  group: 'connections',
  icon: iconOf(icon),
  tone: () => 'network',
  lines: ({ props }) => [`AS ${props.asn}`],
  links: linksOf,
  size: { width: 130, height: 104 },
};

function linksOf(gateway: Resource<DirectConnectGatewayProps>): readonly Link[] {
  return associationsOf(gateway).map((each) => ({ from: gateway.id, to: each.gateway, type: 'attachment', text: '' }));
}
