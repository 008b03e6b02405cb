import icon from 'aws-icons/icons/resource/AmazonRoute53RouteTable.svg?raw';
import type { Resource } from '../../model/topology.ts';
import type { View } from '../../model/view.ts';
import { printPrefix } from '../../net/prefix.ts';
import type { Face, Link } from '../../scene/face.ts';
import { iconOf } from '../shared/icon.ts';
import { routesOf } from '../shared/routing.ts';
import { subnetsRoutedBy } from '../shared/subnets.ts';
import type { RouteTableProps } from './schema.ts';

export const face: Face<RouteTableProps> = {
  shape: 'chip',
  group: 'connections',
  icon: iconOf(icon),
  tone: () => 'network',
  lines: linesOf,
  links: linksOf,
  size: { width: 170, height: 44 },
};

function linesOf(table: Resource<RouteTableProps>, view: View): readonly string[] {
  return routesOf(table).map(({ destination, target }) => {
    const name = target === null ? '∅' : target === 'local' ? target : (view.resource(target)?.name ?? '∅');
    return `${printPrefix(destination)} → ${name}`;
  });
}

function linksOf(table: Resource<RouteTableProps>, view: View): readonly Link[] {
  const gateway = table.props.gateway;
  const subnets = subnetsRoutedBy(view, table.id).map((subnet) => subnet.id);
  const associated = gateway === null ? subnets : [...subnets, gateway];
  return associated.map((to) => ({ from: table.id, to, type: 'association', text: '' }));
}
