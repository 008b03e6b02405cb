import type { Drafts } from '../../formats/mapping.ts';
import type { ResourceId } from '../../model/topology.ts';
import { referenceOf, referencesOf } from './props.ts';

/** What switches of a transit gateway are read from: templates and outputs of the AWS CLI alike. */
interface Switches {
  text(member: string): string | null;
}

/** AWS writes these switches as `enable` and `disable`; null when it does not say. */
export function isEnabled(options: Switches | null, member: string): boolean | null {
  const word = options?.text(member) ?? null;
  return word === null ? null : word === 'enable';
}

/** Associates an attachment with a table. Of a peering, the table's transit gateway tells which side is meant; that is known at the end. */
export function draftAssociation(attachment: ResourceId, table: ResourceId, drafts: Drafts): void {
  drafts.settle(attachment, (resource, around) => {
    const isPeerSide = around.find(table)?.parent === referenceOf(resource, 'attached');
    const field = isPeerSide ? 'peerRouteTable' : 'routeTable';
    return { ...resource, props: { ...resource.props, [field]: table } };
  });
}

/** Lets an attachment propagate its prefixes into a table, once. */
export function draftPropagation(attachment: ResourceId, table: ResourceId, drafts: Drafts): void {
  drafts.settle(attachment, (resource) => {
    const listed = referencesOf(resource, 'propagatesTo');
    return listed.includes(table)
      ? resource
      : { ...resource, props: { ...resource.props, propagatesTo: [...listed, table] } };
  });
}
