import icon from 'aws-icons/icons/architecture-service/AWSDirectConnect.svg?raw';
import type { Resource } from '../../model/topology.ts';
import type { View } from '../../model/view.ts';
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

/** AWS's public network has no place of its own on the canvas. */
function linksOf({ id, props }: Resource<VirtualInterfaceProps>, view: View): readonly Link[] {
  const internet = props.type === 'public' ? (view.ofKind('internet')[0]?.id ?? null) : null;
  return [props.gateway, internet, props.network].flatMap((to): readonly Link[] =>
    to === null ? [] : [{ from: id, to, type: 'attachment', text: '' }],
  );
}
