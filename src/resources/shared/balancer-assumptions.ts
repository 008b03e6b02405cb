import { type Message, message } from '../../model/message.ts';
import type { Resource } from '../../model/topology.ts';
import type { View } from '../../model/view.ts';
import { listenersAndRulesOf } from './balancers.ts';
import { nameOf } from './finding.ts';
import { targetsOf } from './targets.ts';

/** What an answer rests on where a load balancer had a choice: the order of its targets, and that it sends to unhealthy ones. */
export function targetAssumptions(
  view: View,
  balancer: Resource,
): readonly { readonly code: string; readonly message: Message }[] {
  const groups = listenersAndRulesOf(view, balancer).map((listener) => targetsOf(view, listener.targetGroup));
  const values = { name: nameOf(balancer) };
  const order = { code: 'ELB_TARGET_ORDER', message: message(`${balancer.kind}.assumed-order`, values) };
  const unhealthy = { code: 'ELB_TARGET_UNHEALTHY', message: message('reason.ELB_TARGET_UNHEALTHY', values) };
  const isOpen = groups.some((targets) => targets.length > 0 && targets.every((each) => each.health === 'unhealthy'));
  return [...(groups.some((targets) => targets.length > 1) ? [order] : []), ...(isOpen ? [unhealthy] : [])];
}
