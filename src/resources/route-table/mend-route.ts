import type { Fix } from '../../model/findings.ts';
import { message } from '../../model/message.ts';
import type { Json, Resource, ResourceId } from '../../model/topology.ts';
import type { View } from '../../model/view.ts';
import { type Address, familyOf } from '../../net/address.ts';
import { contains, parsePrefix, printPrefix } from '../../net/prefix.ts';
import { isPrivate } from '../../net/special.ts';
import { nameOf } from '../shared/finding.ts';
import { hostBlock } from '../shared/host-block.ts';
import { prefixesBehind, wayTo } from '../shared/prefixes-behind.ts';
import { referenceOf } from '../shared/props.ts';
import { blocksBehind } from '../shared/reachable-vpcs.ts';
import { routeChange } from '../shared/route-edits.ts';
import { defaultDestination, routesOf, type TableRoute } from '../shared/routing.ts';
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

/** Blocks behind the former target that only the row led to. */
export function keptBlocks(
  table: Resource | undefined,
  { target, destination }: TableRoute,
  view: View,
): readonly string[] {
  const former = target === null || target === 'local' ? undefined : view.resource(target);
  const vpc = table && vpcOf(view, table.id);
  if (former === undefined || vpc === undefined) return [];
  const listed = routesOf(table).map((each) => printPrefix(each.destination));
  return (blocksBehind(view, former, vpc.id) ?? []).filter((block) => {
    const prefix = parsePrefix(block);
    return prefix !== null && contains(destination, prefix.base) && !listed.includes(block);
  });
}

/** Routes that keep those blocks on the former target. */
export function keptRows(blocks: readonly string[], { target }: TableRoute): readonly Json[] {
  return blocks.map((destination) => ({ destination, target, origin: 'CreateRoute' }));
}
