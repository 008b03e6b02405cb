import icon from 'aws-icons/icons/resource/AmazonRoute53RouteTable.svg?raw';
import { parsePrefix, printPrefix } from '../../net/prefix.ts';
import { type Resource, resourceId } from '../../model/topology.ts';
import type { View } from '../../model/view.ts';
import type { Face } from '../../scene/face.ts';
import { nameOf } from '../shared/finding.ts';
import { iconOf } from '../shared/icon.ts';
import { propagatedRoutes } from '../shared/transit-routes.ts';
import type { TransitTableProps } from './schema.ts';

export const face: Face<TransitTableProps> = {
  shape: 'chip',
  group: 'connections',
  icon: iconOf(icon),
  tone: () => 'network',
  lines: linesOf,
  links: (table) =>
    table.parent === null ? [] : [{ from: table.id, to: table.parent, type: 'association', text: '' }],
  size: { width: 170, height: 44 },
};

function linesOf(table: Resource<TransitTableProps>, view: View): readonly string[] {
  const fixed = table.props.routes.flatMap(({ destination, attachment }) => {
    if (parsePrefix(destination) === null) return [];
    const to = attachment === null || attachment === 'blackhole' ? undefined : view.resource(resourceId(attachment));
    return [`${destination} → ${to === undefined ? '∅' : nameOf(to)}`];
  });
  const learned = propagatedRoutes(view, table).map(
    ({ prefix, attachment }) => `${printPrefix(prefix)} → ${nameOf(attachment.attached)}`,
  );
  return [...fixed, ...learned];
}
