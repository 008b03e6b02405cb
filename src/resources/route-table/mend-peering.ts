import type { Fix } from '../../model/findings.ts';
import { message } from '../../model/message.ts';
import { type Resource, resourceId } from '../../model/topology.ts';
import type { View } from '../../model/view.ts';
import type { Address } from '../../net/address.ts';
import { contains, overlaps, printPrefix } from '../../net/prefix.ts';
import type { Cause } from '../../sim/behaviour.ts';
import { nameOf } from '../shared/finding.ts';
import { newPeering, peerOf } from '../shared/peering.ts';
import { routeChange } from '../shared/route-edits.ts';
import { prefixesOf, routeTableOf } from '../shared/subnets.ts';
import { blocksOf, inVpc, vpcOf } from '../shared/vpc.ts';

/** Where nothing leads to another VPC yet: a peering with it and the routes of both sides. Its id follows from the VPCs', so the fix is the same every time. */
export function peeringFixes(table: Resource, { packet }: Cause, view: View): readonly Fix[] {
  const vpc = vpcOf(view, table.id);
  const other = view.ofKind('vpc').find((each) => each.id !== vpc?.id && blockWith(each, packet.dst) !== undefined);
  if (vpc === undefined || other === undefined || !mayPeer(vpc, other, view)) return [];
  const id = resourceId(`${vpc.id}-${other.id}`);
  const there = blockWith(other, packet.dst);
  const here = blockWith(vpc, packet.src);
  const back = tableAt(other, packet.dst, view);
  if (view.resource(id) !== undefined || there === undefined) return [];
  const text = message('route-table.mend.peer', { vpc: nameOf(vpc), other: nameOf(other) });
  const peering = { type: 'put', resource: newPeering(vpc, other, id) } as const;
  const forth = routeChange(table, there, id);
  const edit = back === undefined || here === undefined ? [] : [routeChange(back, here, id)];
  return [{ message: text, edit: [peering, forth, ...edit] }];
}

/** VPCs that overlap cannot be peered, and a pair has one peering. */
function mayPeer(vpc: Resource, other: Resource, view: View): boolean {
  const isApart = !blocksOf(vpc).some((block) => blocksOf(other).some((each) => overlaps(block, each)));
  return isApart && !view.ofKind('peering-connection').some((each) => peerOf(view, each, vpc.id)?.id === other.id);
}

function blockWith(vpc: Resource, address: Address): string | undefined {
  const block = blocksOf(vpc).find((each) => contains(each, address));
  return block === undefined ? undefined : printPrefix(block);
}

/** The table of the subnet that holds the address. */
function tableAt(vpc: Resource, address: Address, view: View): Resource | undefined {
  const subnet = inVpc(view, vpc.id, 'subnet').find((each) =>
    prefixesOf(each).some((block) => contains(block, address)),
  );
  return subnet === undefined ? undefined : routeTableOf(view, subnet);
}
