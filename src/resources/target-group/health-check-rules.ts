import type { Rule } from '../../kinds/kind.ts';
import type { Fix } from '../../model/findings.ts';
import { message } from '../../model/message.ts';
import { type Json, type Resource, type ResourceId, resourceId } from '../../model/topology.ts';
import type { View } from '../../model/view.ts';
import { parseAddress } from '../../net/address.ts';
import { ANY_PROTOCOL, TCP } from '../../net/packet.ts';
import { inRange, parsePortRange } from '../../net/ports.ts';
import { contains, parsePrefix } from '../../net/prefix.ts';
import { parseProtocol } from '../../net/protocols.ts';
import { type BalancerNode, balancersOf, groupsOf, nodesOf } from '../shared/balancers.ts';
import { ELB_DOCS } from '../shared/balancer-docs.ts';
import { finding, nameOf, settingFix } from '../shared/finding.ts';
import { primaryInterface } from '../shared/interfaces.ts';
import { prefixesIn, prefixListAt } from '../shared/prefix-lists.ts';
import { cellOf, referencesOf, type Row, rowsOf, textOf } from '../shared/props.ts';
import { targetsOf } from '../shared/targets.ts';
import type { TargetGroupProps } from './schema.ts';

/**
 * Health checks come from the nodes' private addresses. A security group of the target that lets neither them nor the load
 * balancer's groups in makes the target unhealthy, however well it serves its clients.
 */
export const healthChecksPass: Rule<TargetGroupProps> = (group, view) =>
  balancersOf(view, group.id).flatMap((balancer) =>
    targetsOf(view, group).flatMap(({ index, resource, port }) => {
      if (resource?.kind !== 'instance') return [];
      const asked = group.props.healthCheckPort === 0 ? port : group.props.healthCheckPort;
      const groups = groupsAt(view, resource);
      const check: Check = { port: asked, senders: senderGroups(view, balancer) };
      const node = nodesOf(view, balancer).find(
        (each) => each.privateAddress !== '' && !isLetIn(view, groups, each, check),
      );
      if (node === undefined || groups.length === 0) return [];
      const values = {
        target: nameOf(resource),
        balancer: nameOf(balancer),
        address: node.privateAddress,
        port: asked,
        groups: groups.map(nameOf).join(', '),
      };
      const about = { field: `targets.${index}.target`, values, docs: ELB_DOCS.targetHealth };
      const fix = lettingIn(groups[0], node, check);
      return [finding(group, { severity: 'warning', rule: 'health-check-blocked', text: 'blocked', ...about, fix })];
    }),
  );

interface Check {
  readonly port: number;
  /** Security groups of the load balancer, by which a rule may name it. */
  readonly senders: readonly ResourceId[];
}

function senderGroups(view: View, balancer: Resource): readonly ResourceId[] {
  return groupsOf(view, balancer, balancer.kind === 'application-load-balancer');
}

function groupsAt(view: View, instance: Resource): readonly Resource[] {
  return referencesOf(primaryInterface(view, instance.id), 'securityGroups').flatMap((id) => view.resource(id) ?? []);
}

function isLetIn(view: View, groups: readonly Resource[], node: BalancerNode, check: Check): boolean {
  return groups.some((group) => rowsOf(group, 'inbound').some((row) => letsIn(view, row, node, check)));
}

function letsIn(view: View, row: Row, node: BalancerNode, { port, senders }: Check): boolean {
  const protocol = parseProtocol(cellOf(row, 'protocol'));
  const ports = parsePortRange(cellOf(row, 'ports'));
  if (protocol !== ANY_PROTOCOL && (protocol !== TCP || ports === null || !inRange(ports, port))) return false;
  if (senders.some((id) => id === cellOf(row, 'group'))) return true;
  const address = parseAddress(node.privateAddress);
  const named = prefixesIn(prefixListAt(view, resourceId(cellOf(row, 'prefixList'))));
  const blocks = [...named, ...[parsePrefix(cellOf(row, 'cidr')) ?? []].flat()];
  return address !== null && blocks.some((block) => contains(block, address));
}

/** For the load balancer's own group where it has one, else for the node's subnet. */
function lettingIn(group: Resource | undefined, node: BalancerNode, { port, senders }: Check): Fix | null {
  const [sender] = senders;
  const cidr = sender === undefined ? textOf(node.subnet, 'cidr') : '';
  if (group === undefined || (sender === undefined && cidr === '')) return null;
  const row: Json = {
    protocol: 'tcp',
    ports: String(port),
    icmpType: -1,
    icmpCode: -1,
    cidr,
    group: sender ?? null,
    prefixList: null,
    description: '',
  };
  const text = message('target-group.fix.let-in', { group: nameOf(group), port, peer: sender ?? cidr });
  return settingFix(text, group.id, { inbound: [...rowsOf(group, 'inbound'), row] });
}
