import type { Endpoint } from '../../kinds/kind.ts';
import type { Resource } from '../../model/topology.ts';

/** The guest: programs send from it and answer at it. */
export function endpoints({ id, name }: Resource): readonly Endpoint[] {
  return [{ ref: id, name: name === '' ? id : name, sends: true, answers: true }];
}
