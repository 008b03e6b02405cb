import icon from 'aws-icons/icons/resource/AmazonVPCVPNConnection.svg?raw';
import type { Resource } from '../../model/topology.ts';
import type { Face, Link } from '../../scene/face.ts';
import { iconOf } from '../shared/icon.ts';
import type { VpnConnectionProps } from './schema.ts';

export const face: Face<VpnConnectionProps> = {
  shape: 'icon',
  group: 'connections',
  icon: iconOf(icon),
  tone: () => 'network',
  lines: ({ props }) => [
    props.routing === 'static' ? props.staticRoutes.join(', ') : 'BGP',
    `1 ${props.tunnel1} · 2 ${props.tunnel2}`,
  ],
  links: linksOf,
  size: { width: 130, height: 104 },
};

function linksOf({ id, props }: Resource<VpnConnectionProps>): readonly Link[] {
  return [props.gateway, props.customerGateway].flatMap((to): readonly Link[] =>
    to === null ? [] : [{ from: id, to, type: 'attachment', text: '' }],
  );
}
