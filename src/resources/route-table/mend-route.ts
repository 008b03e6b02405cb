import type { Fix } from '../../model/findings.ts';
import { message } from '../../model/message.ts';
import type { Resource, ResourceId } from '../../model/topology.ts';
import type { View } from '../../model/view.ts';
import { type Address, familyOf } from '../../net/address.ts';
import { contains, printPrefix } from '../../net/prefix.ts';
import { isPrivate } from '../../net/special.ts';
import { nameOf } from '../shared/finding.ts';
import { hostBlock } from '../shared/host-block.ts';
import { prefixesBehind, wayTo } from '../shared/prefixes-behind.ts';
import { referenceOf } from '../shared/props.ts';
import { routeChange } from '../shared/route-edits.ts';
import { defaultDestination } from '../shared/routing.ts';
import { blocksOf, vpcOf } from '../shared/vpc.ts';

/** A route that is missing. */
export function added(table: Resource, destination: string, target: ResourceId, view: View): Fix {
  return {
    message: message('route-table.mend.route', { destination, table: nameOf(table), target: targetName(view, target) }),
    edit: [routeChange(table, destination, target)],
  };
}

/** The prefix behind the target that holds it; everything for a public address; the block of its VPC, or the address alone. */
export function destinationFor(table: Resource, dst: Address, target: ResourceId, view: View): string {
  const known = wayTo(prefixesBehind(view, target), dst);
  if (known !== undefined) return printPrefix(known.prefix);
  if (!isPrivate(dst)) return defaultDestination(familyOf(dst));
  const own = vpcOf(view, table.id)?.id;
  const blocks = view
    .ofKind('vpc')
    .filter((vpc) => vpc.id !== own)
    .flatMap(blocksOf);
  const block = blocks.find((each) => contains(each, dst));
  return block === undefined ? hostBlock(dst) : printPrefix(block);
}

/** An instance's interface is called by its instance. */
export function targetName(view: View, target: ResourceId): string {
  const resource = view.resource(target);
  if (resource === undefined) return target;
  const instance = referenceOf(resource, 'instance');
  return nameOf((instance === null ? undefined : view.resource(instance)) ?? resource);
}
