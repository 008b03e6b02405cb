import type { Endpoint } from '../../kinds/kind.ts';
import type { Resource } from '../../model/topology.ts';
import { nameOf } from '../shared/finding.ts';

/** It sends and answers. */
export function endpoints(host: Resource): readonly Endpoint[] {
  return [{ ref: host.id, name: nameOf(host), sends: true, answers: true }];
}
