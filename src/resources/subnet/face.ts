import icon from 'aws-icons/icons/architecture-group/Privatesubnet.svg?raw';
import openIcon from 'aws-icons/icons/architecture-group/Publicsubnet.svg?raw';
import type { Resource } from '../../model/topology.ts';
import type { View } from '../../model/view.ts';
import type { Face, Link } from '../../scene/face.ts';
import { iconOf } from '../shared/icon.ts';
import { routeLinks } from '../shared/links.ts';
import { isPublicSubnet } from '../shared/routing.ts';
import { routeTableOf } from '../shared/subnets.ts';
import type { SubnetProps } from './schema.ts';

const CLOSED = iconOf(icon);
const OPEN = iconOf(openIcon);

export const face: Face<SubnetProps> = {
  shape: 'container',
  group: 'containers',
  icon: CLOSED,
  iconFor: (subnet, view) => (isPublicSubnet(view, subnet) ? OPEN : CLOSED),
  tone: (subnet, view) => (isPublicSubnet(view, subnet) ? 'public' : 'private'),
  lines: ({ props }) => [props.cidr, props.ipv6Cidr].filter((block) => block !== ''),
  links: linksOf,
  size: { width: 340, height: 200 },
};

/** The subnet's routes, drawn from the subnet: that is where traffic leaves. */
function linksOf(subnet: Resource<SubnetProps>, view: View): readonly Link[] {
  const table = routeTableOf(view, subnet);
  return table === undefined ? [] : routeLinks(view, subnet.id, table);
}
