import type { Rule } from '../../kinds/kind.ts';
import { resourceId } from '../../model/topology.ts';
import { overlaps, parsePrefix, printPrefix, samePrefix } from '../../net/prefix.ts';
import { DOCS } from '../shared/docs.ts';
import { finding, nameOf } from '../shared/finding.ts';
import { referencesExist } from '../shared/references.ts';
import { attachmentsOf } from '../shared/transit-gateway.ts';
import { gatewayOf, propagatedRoutes } from '../shared/transit-routes.ts';
import { removal } from './mend.ts';
import type { TransitTableProps } from './schema.ts';

type TableRule = Rule<TransitTableProps>;

const destinationsAreGiven: TableRule = (table) =>
  table.props.routes.flatMap(({ destination }, index) => {
    if (parsePrefix(destination) !== null) return [];
    const about = { field: `routes.${index}.destination`, docs: DOCS.transitTables };
    return [finding(table, { severity: 'error', rule: 'MissingParameter', text: 'no-destination', ...about })];
  });

const destinationsDiffer: TableRule = (table) => {
  const { routes } = table.props;
  return routes.flatMap(({ destination }, index) => {
    const prefix = parsePrefix(destination);
    const earlier = routes.slice(0, index).some((each) => {
      const other = parsePrefix(each.destination);
      return prefix !== null && other !== null && samePrefix(prefix, other);
    });
    if (!earlier) return [];
    const fix = removal(table, destination, index);
    const about = { field: `routes.${index}.destination`, values: { destination }, docs: DOCS.transitTables, fix };
    return [finding(table, { severity: 'error', rule: 'RouteAlreadyExists', text: 'duplicate', ...about })];
  });
};

/** Attachments are those of the table's own transit gateway; a peering belongs to both sides. */
const attachmentsAreOfGateway: TableRule = (table, view) => {
  const gateway = gatewayOf(view, table);
  const own = new Set(gateway === undefined ? [] : attachmentsOf(view, gateway).map((each) => each.id));
  return table.props.routes.flatMap(({ attachment, destination }, index) => {
    const target =
      attachment === null || attachment === 'blackhole' ? undefined : view.resource(resourceId(attachment));
    if (attachment === null) {
      const fix = removal(table, destination, index);
      const about = { field: `routes.${index}.attachment`, values: { destination }, docs: DOCS.transitTables, fix };
      return [finding(table, { severity: 'warning', rule: 'blackhole', text: 'gone', ...about })];
    }
    if (target === undefined || own.has(target.id)) return [];
    const values = { attachment: nameOf(target), destination };
    const about = { field: `routes.${index}.attachment`, values, docs: DOCS.transitTables };
    return [
      finding(table, {
        severity: 'error',
        rule: 'InvalidTransitGatewayAttachmentID.NotFound',
        text: 'foreign',
        ...about,
      }),
    ];
  });
};

/** Of two VPCs with the same addresses in one table only one is reached. */
const vpcsAreApart: TableRule = (table, view) => {
  const learned = propagatedRoutes(view, table).filter(({ attachment }) => attachment.type === 'vpc');
  return learned.flatMap(({ prefix, attachment }, index) => {
    const other = learned
      .slice(0, index)
      .find((each) => each.attachment.id !== attachment.id && overlaps(each.prefix, prefix));
    if (other === undefined) return [];
    const values = {
      block: printPrefix(prefix),
      vpc: nameOf(attachment.attached),
      other: nameOf(other.attachment.attached),
    };
    return [
      finding(table, {
        severity: 'warning',
        rule: 'overlapping-blocks',
        text: 'overlap',
        values,
        docs: DOCS.transitGateway,
      }),
    ];
  });
};

const isInUse: TableRule = (table, view) => {
  const gateway = gatewayOf(view, table);
  const used = gateway !== undefined && attachmentsOf(view, gateway).some((each) => each.table === table.id);
  if (used) return [];
  return [finding(table, { severity: 'hint', rule: 'unused', text: 'unused', docs: DOCS.transitTables })];
};

export const rules: readonly TableRule[] = [
  referencesExist,
  destinationsAreGiven,
  destinationsDiffer,
  attachmentsAreOfGateway,
  vpcsAreApart,
  isInUse,
];
