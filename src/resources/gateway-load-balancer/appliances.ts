import type { Resource } from '../../model/topology.ts';
import type { View } from '../../model/view.ts';
import { numberOf, referenceOf, textOf } from '../shared/props.ts';
import { type Target, targetsOf } from '../shared/targets.ts';

/** Port of the protocol between it and its appliances. @see https://docs.aws.amazon.com/elasticloadbalancing/latest/gateway/gateway-load-balancers.html */
export const GENEVE_PORT = 6081;

/** Appliances that can be sent to: running, and registered in a group that speaks GENEVE. */
export function appliancesOf(view: View, balancer: Resource): readonly Target[] {
  const id = referenceOf(balancer, 'targetGroup');
  const group = id === null ? undefined : view.resource(id);
  if (!speaksGeneve(group)) return [];
  return targetsOf(view, group).filter(
    ({ resource }) => resource === undefined || textOf(resource, 'state') === 'running',
  );
}

export function speaksGeneve(group: Resource | undefined): boolean {
  return textOf(group, 'protocol') === 'GENEVE' && numberOf(group, 'port') === GENEVE_PORT;
}
