import type { Endpoint } from '../../kinds/kind.ts';
import type { Resource } from '../../model/topology.ts';
import { nameOf } from '../shared/finding.ts';

/** Programs send from a host and answer at it. */
export function endpoints(host: Resource): readonly Endpoint[] {
  return [{ ref: host.id, name: nameOf(host), sends: true, answers: true }];
}
