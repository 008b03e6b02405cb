import type { ResourceId } from '../model/topology.ts';
import type { MutableNode } from './compile-draft.ts';
import type { Network } from './network.ts';
import type { Port } from './port.ts';
import type { RouteTargetPorts } from './tables.ts';

/**
 * Finds where routes of a scope enter a target: the port named after it, or a port of the device named so. A leg into the
 * scope itself is preferred to an interface in one of its subnets; zonal ports are chosen by the sender's zone.
 */
export function targetFinder(ports: readonly Port[], nodes: readonly MutableNode[]): Network['targetIn'] {
  const byTarget = new Map<string, Port[]>();
  const put = (target: ResourceId, port: Port): void => {
    const key = `${port.scope} ${target}`;
    const known = byTarget.get(key);
    if (known === undefined) byTarget.set(key, [port]);
    else if (!known.includes(port)) known.push(port);
  };
  for (const port of ports) put(port.resource, port);
  for (const node of nodes) for (const port of node.ports) put(node.resource.id, port);
  return (target, scope) => {
    const found = byTarget.get(`${scope} ${target}`);
    return found === undefined ? null : chosen(found);
  };
}

function chosen(ports: readonly Port[]): RouteTargetPorts {
  const zonal = ports.filter((port) => port.zonal);
  if (zonal.length > 0) return { port: null, byZone: new Map(zonal.map((port) => [port.zone, port])) };
  return { port: ports.find((port) => port.into === -1) ?? ports[0] ?? null, byZone: null };
}
