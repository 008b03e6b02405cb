import type { Fix } from '../../model/findings.ts';
import type { Resource } from '../../model/topology.ts';
import type { View } from '../../model/view.ts';
import type { Cause } from '../../sim/behaviour.ts';
import { mendBalancer } from '../shared/balancer-mend.ts';
import type { AlbProps } from './schema.ts';

const HTTPS_PORT = 443;

export function mend(alb: Resource<AlbProps>, cause: Cause, view: View): readonly Fix[] {
  return mendBalancer(alb, cause, view, cause.packet.dstPort === HTTPS_PORT ? 'HTTPS' : 'HTTP');
}
