import type { Resource } from '../../model/topology.ts';
import type { View } from '../../model/view.ts';
import type { Link } from '../../scene/face.ts';
import { listenersAndRulesOf, nodesOf } from './balancers.ts';

/** Lines of a load balancer: to the subnets of its nodes, and to the target groups of its listeners. */
export function balancerLinks(view: View, balancer: Resource): readonly Link[] {
  const from = balancer.id;
  const subnets = nodesOf(view, balancer).flatMap(({ subnet }): readonly Link[] =>
    subnet === undefined ? [] : [{ from, to: subnet.id, type: 'attachment', text: '' }],
  );
  const groups = listenersAndRulesOf(view, balancer).flatMap(({ protocol, port, targetGroup }): readonly Link[] =>
    targetGroup === undefined ? [] : [{ from, to: targetGroup.id, type: 'reference', text: `${protocol}:${port}` }],
  );
  return [...subnets, ...groups];
}
