import type { Endpoint } from '../../kinds/kind.ts';
import type { Resource } from '../../model/topology.ts';
import { nameOf } from './finding.ts';

/** A load balancer answers its clients and sends health checks. */
export function endpoints(balancer: Resource): readonly Endpoint[] {
  return [{ ref: balancer.id, name: nameOf(balancer), sends: true, answers: true }];
}
