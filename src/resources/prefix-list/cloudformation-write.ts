import type { CfnCompanion, CfnTemplate } from '../../formats/mapping.ts';
import type { Resource } from '../../model/topology.ts';
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

/** AWS's own lists are there already: a template names them by id, where the list was read from an account. */
export function placeOf(list: Resource): CfnCompanion | null {
  if (textOf(list, 'owner') !== 'aws') return null;
  const id = /^pl-[0-9a-f]+$/.exec(list.sourceId ?? '')?.[0];
  return notWritten(list, id ?? null);
}
