import icon from 'aws-icons/icons/resource/AmazonRoute53RouteTable.svg?raw';
import { type Resource, type ResourceId, resourceId } from '../../model/topology.ts';
import type { View } from '../../model/view.ts';
import { printPrefix } from '../../net/prefix.ts';
import type { Face, Link } from '../../scene/face.ts';
import { iconOf } from '../shared/icon.ts';
import { nameOf } from '../shared/finding.ts';
import { prefixListAt } from '../shared/prefix-lists.ts';
import { propagatedRoutes } from '../shared/propagation.ts';
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
  const targetName = (target: ResourceId | 'local' | null): string =>
    target === null ? '∅' : target === 'local' ? target : (view.resource(target)?.name ?? '∅');
  const listed = table.props.routes.flatMap((row) => {
    const list = prefixListAt(view, row.prefixList);
    const target = row.target === null ? null : resourceId(row.target);
    return list === undefined ? [] : [`${nameOf(list)} → ${targetName(target)}`];
  });
  const single = routesOf(table).map((route) => `${printPrefix(route.destination)} → ${targetName(route.target)}`);
  const learned = propagatedRoutes(view, table).map(
    (route) => `${printPrefix(route.destination)} → ${targetName(route.target)}`,
  );
  return [...new Set([...single, ...listed, ...learned])];
}

function linksOf(table: Resource<RouteTableProps>, view: View): readonly Link[] {
  const gateway = table.props.gateway;
  const subnets = subnetsRoutedBy(view, table.id).map((subnet) => subnet.id);
  const associated = gateway === null ? subnets : [...subnets, gateway];
  return associated.map((to) => ({ from: table.id, to, type: 'association', text: '' }));
}
