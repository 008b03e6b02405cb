import type { Around, Drafts } from '../../formats/mapping.ts';
import { type Json, type Resource, type ResourceId, resourceId } from '../../model/topology.ts';
import { cellOf, type Row, rowsOf, textOf } from './props.ts';

/** Rows of the interfaces of a service's host, one per subnet; their addresses are AWS's choice. */
export function interfaceRows(subnets: readonly ResourceId[]): readonly Json[] {
  return subnets.map((subnet) => ({ subnet, privateAddress: '', ipv6Address: '', publicAddress: '' }));
}

/** At the end of reading: into the VPC of its subnets, and with an address of each. `publicAddress` gives public ones where asked for. */
export function settleInterfaces(
  drafts: Drafts,
  id: ResourceId,
  publicAddress: ((index: number, around: Around) => string) | null = null,
): void {
  drafts.settle(id, (holder, around) => settled(holder, around, publicAddress));
}

function settled(
  holder: Resource,
  around: Around,
  publicAddress: ((index: number, around: Around) => string) | null,
): Resource {
  const nodes = rowsOf(holder, 'nodes').map((row, index): Row => {
    const block = textOf(around.find(resourceId(cellOf(row, 'subnet'))), 'cidr');
    const privateAddress = cellOf(row, 'privateAddress') || (around.freeAddress(block) ?? '');
    const given = cellOf(row, 'publicAddress') || (publicAddress?.(index, around) ?? '');
    return { ...row, privateAddress, publicAddress: given };
  });
  const [first] = nodes;
  const vpc = first === undefined ? undefined : around.enclosing(resourceId(cellOf(first, 'subnet')), 'vpc');
  return { ...holder, parent: vpc?.id ?? holder.parent, props: { ...holder.props, nodes } };
}
