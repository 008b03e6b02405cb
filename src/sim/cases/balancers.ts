import { resourceId } from '../../model/topology.ts';
import type { world } from '../../testing/world.ts';
import type { CaseNode } from './case.ts';

const KINDS: Readonly<Record<string, string>> = { alb: 'application-load-balancer', nlb: 'network-load-balancer' };

/** Draws a node of the case that is a load balancer: one node per interface, listeners that answer by themselves. False for others. */
export function addBalancer(w: ReturnType<typeof world>, { id, kind, enis, listen }: CaseNode): boolean {
  const [first] = enis;
  const balancer = KINDS[kind];
  if (balancer === undefined || first === undefined) return false;
  const vpc = w.view().enclosing(resourceId(first.subnet), 'vpc');
  const nodes = enis.map((eni) => ({
    subnet: eni.subnet,
    privateAddress: eni.private_ip,
    ipv6Address: eni.ipv6 ?? '',
    publicAddress: eni.public_ip ?? '',
  }));
  const listeners = listen.map((text) => ({
    protocol: kind === 'alb' ? 'HTTP' : 'TCP',
    port: Number(text.split('/')[1]),
    targetGroup: null,
    ...(kind === 'alb' ? { action: 'fixed-response' } : {}),
  }));
  const scheme = enis.some((eni) => eni.public_ip !== null) ? 'internet-facing' : 'internal';
  w.add(balancer, vpc?.id ?? null, { scheme, nodes, listeners, securityGroups: first.security_groups }, id);
  return true;
}
