import type { Endpoint } from '../../kinds/kind.ts';
import type { Resource } from '../../model/topology.ts';
import type { InternetProps } from './schema.ts';

/** The hosts out there: those that offer services by their name, the others (laptops) by their address, as senders. */
export function endpoints({ props }: Resource<InternetProps>): readonly Endpoint[] {
  const found = props.hosts.map((host): Endpoint => {
    const name = host.name.trim().split(/[\s,]+/)[0] ?? '';
    const isClient = host.services.trim() === '';
    const ref = isClient ? `internet:${host.address}` : name || host.address;
    return {
      ref,
      name: isClient && name !== '' ? `${name} (${host.address})` : ref,
      sends: isClient,
      answers: !isClient,
    };
  });
  return found.filter((each, index) => found.findIndex((other) => other.ref === each.ref) === index);
}
