import type { Fix } from '../../model/findings.ts';
import { message } from '../../model/message.ts';
import type { Resource } from '../../model/topology.ts';
import type { View } from '../../model/view.ts';
import type { Cause } from '../../sim/behaviour.ts';
import { nameOf, settingFix } from '../shared/finding.ts';
import { matchOf, passText } from '../shared/inspection-mend.ts';
import { inVpc, vpcOf } from '../shared/vpc.ts';
import { speaksGeneve } from './appliances.ts';
import type { GwlbProps } from './schema.ts';

export function mend(gwlb: Resource<GwlbProps>, cause: Cause, view: View): readonly Fix[] {
  const balancer = view.resource(gwlb.id);
  if (balancer === undefined) return [];
  const name = nameOf(balancer);
  switch (cause.code) {
    case 'COMPONENT_BAD_STATE':
      return [settingFix(message('fix.balancer-active', { name }), gwlb.id, { state: 'active' })];
    case 'ELB_CROSSZONE_OFF':
      return [settingFix(message('gateway-load-balancer.mend.cross-zone', { name }), gwlb.id, { crossZone: true })];
    case 'FW_DENY': {
      const row = { action: 'pass', ...matchOf(cause.packet), bothWays: false };
      return [settingFix(passText(balancer, cause.packet), gwlb.id, { rules: [row, ...gwlb.props.rules] })];
    }
    case 'GWLB_NO_TARGET':
      return appliances(balancer, view);
    default:
      return [];
  }
}

/** Target groups of its VPC that it could send to. */
function appliances(balancer: Resource, view: View): readonly Fix[] {
  const vpc = vpcOf(view, balancer.id);
  const groups = vpc === undefined ? [] : inVpc(view, vpc.id, 'target-group').filter(speaksGeneve);
  return groups
    .filter((group) => group.id !== balancer.props.targetGroup)
    .map((group) => {
      const values = { name: nameOf(balancer), group: nameOf(group) };
      const text = message('gateway-load-balancer.connect.appliances', values);
      return settingFix(text, balancer.id, { targetGroup: group.id });
    });
}
