import type { Fix } from '../../model/findings.ts';
import { message } from '../../model/message.ts';
import type { Resource } from '../../model/topology.ts';
import type { View } from '../../model/view.ts';
import type { Cause } from '../../sim/behaviour.ts';
import { nodeRow } from './balancer-connect.ts';
import { listenersAndRulesOf, listenersOf, nodesOf, zoneOf } from './balancers.ts';
import { nameOf, settingFix } from './finding.ts';
import { rowsOf, textOf } from './props.ts';
import { targetsOf } from './targets.ts';
import { inVpc, vpcOf } from './vpc.ts';

/** Ways past what load balancers of all types refuse. */
export function mendBalancer(balancer: Resource, cause: Cause, view: View, protocol: string): readonly Fix[] {
  switch (cause.code) {
    case 'COMPONENT_BAD_STATE':
      return [settingFix(message('fix.balancer-active', { name: nameOf(balancer) }), balancer.id, { state: 'active' })];
    case 'ELB_NO_LISTENER':
      return newListener(balancer, cause, view, protocol);
    case 'ELB_NO_TARGETS':
      return registrations(balancer, view);
    case 'ELB_AZ_DISABLED':
      return enabledZones(balancer, view);
    default:
      return [];
  }
}

function newListener(balancer: Resource, { packet }: Cause, view: View, protocol: string): readonly Fix[] {
  const groups = listenersAndRulesOf(view, balancer).flatMap((each) => each.targetGroup ?? []);
  const [group] = groups.length > 0 ? groups : inGroupsOfVpc(balancer, view);
  if (group === undefined || packet.dstPort === 0) return [];
  const values = { name: nameOf(balancer), port: packet.dstPort, group: nameOf(group) };
  const row = { protocol, port: packet.dstPort, targetGroup: group.id };
  const listeners = [...rowsOf(balancer, 'listeners'), row];
  return [settingFix(message('fix.listener', values), balancer.id, { listeners })];
}

function inGroupsOfVpc(balancer: Resource, view: View): readonly Resource[] {
  const vpc = vpcOf(view, balancer.id);
  return vpc === undefined ? [] : inVpc(view, vpc.id, 'target-group');
}

/** Instances that could be registered, at most this many. */
const MOST_OFFERED = 3;

function registrations(balancer: Resource, view: View): readonly Fix[] {
  const group = listenersOf(view, balancer).find(
    (each) => each.targetGroup !== undefined && targetsOf(view, each.targetGroup).length === 0,
  )?.targetGroup;
  const vpc = vpcOf(view, balancer.id);
  if (group === undefined || vpc === undefined || textOf(group, 'targetType') !== 'instance') return [];
  return inVpc(view, vpc.id, 'instance')
    .slice(0, MOST_OFFERED)
    .map((instance) => {
      const row = { target: instance.id, address: '', port: 0, health: 'unknown' };
      const text = message('fix.register', { target: nameOf(instance), group: nameOf(group) });
      return settingFix(text, group.id, { targets: [...rowsOf(group, 'targets'), row] });
    });
}

/** A node in the subnet of a target whose zone has none. */
function enabledZones(balancer: Resource, view: View): readonly Fix[] {
  const zones = new Set(nodesOf(view, balancer).map((each) => each.zone));
  const targets = listenersAndRulesOf(view, balancer).flatMap((each) => targetsOf(view, each.targetGroup));
  const far = targets.find(({ resource }) => resource !== undefined && !zones.has(zoneOf(view, resource.id)));
  const subnet = far?.resource === undefined ? undefined : view.enclosing(far.resource.id, 'subnet');
  if (subnet === undefined) return [];
  const nodes = [...rowsOf(balancer, 'nodes'), nodeRow(balancer, subnet, view)];
  const text = message('fix.enable-zone', { name: nameOf(balancer), subnet: nameOf(subnet) });
  return [settingFix(text, balancer.id, { nodes })];
}
