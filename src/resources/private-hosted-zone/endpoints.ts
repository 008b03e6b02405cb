import type { Endpoint } from '../../kinds/kind.ts';
import type { Resource } from '../../model/topology.ts';
import type { HostedZoneProps } from './schema.ts';

/** The names of its records; wildcards stand for none in particular. */
export function endpoints({ props }: Resource<HostedZoneProps>): readonly Endpoint[] {
  const names = new Set(props.records.map((row) => row.name).filter((name) => name !== '' && !name.startsWith('*')));
  return [...names].map((name) => ({ ref: name, name, sends: false, answers: true }));
}
