import type { Fix } from '../../model/findings.ts';
import { message } from '../../model/message.ts';
import type { Resource } from '../../model/topology.ts';
import type { View } from '../../model/view.ts';
import { UDP } from '../../net/packet.ts';
import type { Cause } from '../../sim/behaviour.ts';
import { mendBalancer } from '../shared/balancer-mend.ts';
import { listenersOf } from '../shared/balancers.ts';
import { nameOf, settingFix } from '../shared/finding.ts';
import type { NlbProps } from './schema.ts';

/** Cross-zone on where targets are elsewhere; client IP preservation off where a target calls itself. */
export function mend(nlb: Resource<NlbProps>, cause: Cause, view: View): readonly Fix[] {
  switch (cause.code) {
    case 'ELB_CROSSZONE_OFF': {
      const text = message('network-load-balancer.mend.cross-zone', { name: nameOf(nlb) });
      return [settingFix(text, nlb.id, { crossZone: true })];
    }
    case 'NLB_HAIRPIN':
      return withoutPreservation(nlb, cause, view);
    case 'NLB_PORT_ALLOC':
      return withPreservation(nlb, cause, view);
    default:
      return mendBalancer(nlb, cause, view, cause.packet.protocol === UDP ? 'UDP' : 'TCP');
  }
}

/** With the client's own address and port, the load balancer needs none of its own. */
function withPreservation(nlb: Resource<NlbProps>, { packet }: Cause, view: View): readonly Fix[] {
  const balancer = view.resource(nlb.id);
  const listener = balancer && listenersOf(view, balancer).find((each) => each.port === packet.dstPort);
  const group = listener?.targetGroup;
  if (group === undefined) return [];
  const text = message('network-load-balancer.mend.preserve', { group: nameOf(group) });
  return [settingFix(text, group.id, { preserveClientIp: 'on' })];
}

/** UDP cannot do without preservation. */
function withoutPreservation(nlb: Resource<NlbProps>, { packet }: Cause, view: View): readonly Fix[] {
  const balancer = view.resource(nlb.id);
  const listener = balancer && listenersOf(view, balancer).find((each) => each.port === packet.dstPort);
  const group = listener?.targetGroup;
  if (group === undefined || packet.protocol === UDP) return [];
  const text = message('network-load-balancer.mend.preservation', { group: nameOf(group) });
  return [settingFix(text, group.id, { preserveClientIp: 'off' })];
}
