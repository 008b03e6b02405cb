import type { Resource } from '../../model/topology.ts';
import type { View } from '../../model/view.ts';
import type { RouteTarget } from '../../sim/behaviour.ts';
import { primaryInterface } from '../shared/interfaces.ts';
import { textsOf } from '../shared/props.ts';
import type { InstanceProps } from './schema.ts';

/** A running instance whose guest forwards and translates, by its primary interface. Its source/destination check is a check of its own. */
export function routeTarget({ id, props }: Resource<InstanceProps>, view: View): RouteTarget | null {
  const port = primaryInterface(view, id);
  if (port === undefined || props.state !== 'running' || !props.ipForward || props.nat.length === 0) return null;
  return { target: port.id, families: textsOf(port, 'ipv6Addresses').length > 0 ? [4, 6] : [4], rank: 2 };
}
