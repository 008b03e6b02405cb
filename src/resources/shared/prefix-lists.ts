import { message } from '../../model/message.ts';
import { type Resource, type ResourceId, resourceId } from '../../model/topology.ts';
import type { View } from '../../model/view.ts';
import type { Family } from '../../net/address.ts';
import { type Prefix, parsePrefix } from '../../net/prefix.ts';
import { blocksOfService, weightOfService } from './aws-services.ts';
import { cellOf, numberOf, rowsOf, textOf } from './props.ts';

/** Blocks of a prefix list; those its service is taken to have where an AWS-managed list has no entries. */
export function prefixesIn(list: Resource | undefined): readonly Prefix[] {
  const entries = rowsOf(list, 'entries').flatMap((row) => parsePrefix(cellOf(row, 'cidr')) ?? []);
  return entries.length === 0 && isAssumed(list) ? blocksOfService(list?.name ?? '') : entries;
}

/** Whether the addresses of the list are not in the document. */
export function isAssumed(list: Resource | undefined): boolean {
  const isUnknown = textOf(list, 'owner') === 'aws' || textOf(list, 'listing') === 'unknown';
  return isUnknown && rowsOf(list, 'entries').length === 0;
}

/** What an answer rests on that met a rule or a route by a list whose addresses are not in the document. */
export function unknownLists(view: View, policy: Resource, fields: readonly string[]) {
  const named = fields.flatMap((field) => rowsOf(policy, field).map((row) => cellOf(row, 'prefixList')));
  return [...new Set(named.filter((each) => each !== ''))]
    .map((each) => prefixListAt(view, resourceId(each)))
    .filter((each) => each !== undefined && isAssumed(each))
    .map((each) => {
      const key = blocksOfService(each?.name ?? '').length > 0 ? 'prefix-list.assumed' : 'prefix-list.unlisted';
      return { code: 'PREFIX_LIST_UNKNOWN', message: message(key, { name: each?.name ?? '' }) };
    });
}

export function familyOfList(list: Resource | undefined): Family {
  return textOf(list, 'family') === 'IPv6' ? 6 : 4;
}

/** How many entries a route or rule that names the list counts for: the most it may ever hold, or AWS's weight. @see https://docs.aws.amazon.com/vpc/latest/userguide/managed-prefix-lists.html */
export function weightOf(list: Resource | undefined): number {
  if (list === undefined) return 1;
  return textOf(list, 'owner') === 'aws' ? weightOfService(list.name) : numberOf(list, 'maxEntries');
}

/** The prefix list that an id names. */
export function prefixListAt(view: View, id: ResourceId | null | undefined): Resource | undefined {
  const found = id === null || id === undefined ? undefined : view.resource(id);
  return found?.kind === 'prefix-list' ? found : undefined;
}
