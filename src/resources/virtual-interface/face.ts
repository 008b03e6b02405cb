import icon from 'aws-icons/icons/architecture-service/AWSDirectConnect.svg?raw';
import type { Resource } from '../../model/topology.ts';
import type { Face, Link } from '../../scene/face.ts';
import { iconOf } from '../shared/icon.ts';
import type { VirtualInterfaceProps } from './schema.ts';

export const face: Face<VirtualInterfaceProps> = {
  shape: 'icon',
  group: 'connections',
  icon: iconOf(icon),
  tone: () => 'network',
  lines: ({ props }) => [`${props.type} · VLAN ${props.vlan}`, `MTU ${props.mtu}`, props.state],
  links: linksOf,
  size: { width: 130, height: 110 },
};

function linksOf({ id, props }: Resource<VirtualInterfaceProps>): readonly Link[] {
  return [props.gateway, props.network].flatMap((to): readonly Link[] =>
    to === null ? [] : [{ from: id, to, type: 'attachment', text: '' }],
  );
}
