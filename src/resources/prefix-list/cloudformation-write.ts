import type { CfnCompanion, CfnTemplate } from '../../formats/mapping.ts';
import { type Resource, resourceId } from '../../model/topology.ts';
import { notWritten } from '../shared/cfn-write.ts';
import { cellOf, numberOf, rowsOf, textOf } from '../shared/props.ts';

/** A list of one's own with its entries. */
export function writeList(list: Resource, template: CfnTemplate): void {
  template.put(list, 'AWS::EC2::PrefixList', {
    PrefixListName: list.name || template.logicalId(list.id),
    AddressFamily: textOf(list, 'family'),
    MaxEntries: numberOf(list, 'maxEntries'),
    Entries: rowsOf(list, 'entries').map((row) => ({
      Cidr: cellOf(row, 'cidr'),
      Description: cellOf(row, 'description'),
    })),
  });
}

/** AWS's own lists, and those nobody knows the entries of, are there already: a template names them by id, where that was read. */
export function placeOf(list: Resource): CfnCompanion | null {
  const id = /^pl-[0-9a-f]+$/.exec(list.sourceId ?? '')?.[0];
  const isThere = textOf(list, 'owner') === 'aws' || (id !== undefined && textOf(list, 'listing') === 'unknown');
  if (!isThere) return null;
  return id === undefined ? notWritten(list) : { id: resourceId(id), value: id };
}
