import type { Probe } from '../../model/topology.ts';

/** What a connection is asked to go by: a proxy, or bastions in order. */
export type Way = Pick<Probe, 'proxy' | 'jumps'>;

type WayType = 'direct' | 'proxy' | 'jumps';

export const WAY_TYPES: readonly WayType[] = ['direct', 'proxy', 'jumps'];

export function wayType({ proxy, jumps = [] }: Way): WayType {
  if (proxy !== undefined) return 'proxy';
  return jumps.length > 0 ? 'jumps' : 'direct';
}

/** The way with other names for its hosts; a proxy keeps its port. */
export function renamedWay({ proxy, jumps = [] }: Way, rename: (host: string) => string): Way {
  return {
    ...(proxy === undefined ? {} : { proxy: withHost(proxy, rename) }),
    ...(jumps.length === 0 ? {} : { jumps: jumps.map(rename) }),
  };
}

/** The way as one types it: `10.1.2.1:3128`, `bastion, second`. */
export function wayText({ proxy, jumps = [] }: Way): string {
  return proxy ?? jumps.join(', ');
}

/** What was typed for a way of the type; nothing typed is the direct way. */
export function readWay(type: WayType, text: string): Way {
  const hosts = text
    .split(',')
    .map((host) => host.trim())
    .filter(Boolean);
  const [first] = hosts;
  if (first === undefined || type === 'direct') return {};
  return type === 'proxy' ? { proxy: first } : { jumps: hosts };
}

/** The probe by another way. */
export function byWay({ proxy: _proxy, jumps: _jumps, ...probe }: Probe, way: Way): Probe {
  return { ...probe, ...way };
}

function withHost(proxy: string, rename: (host: string) => string): string {
  const [, host = proxy, port = ''] = /^(.*?)(:\d+)?$/.exec(proxy) ?? [];
  return `${rename(host)}${port}`;
}
