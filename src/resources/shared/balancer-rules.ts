import type { Finding, Fix } from '../../model/findings.ts';
import { message } from '../../model/message.ts';
import type { Resource } from '../../model/topology.ts';
import type { View } from '../../model/view.ts';
import { parseAddress } from '../../net/address.ts';
import { contains, printPrefix } from '../../net/prefix.ts';
import { holdersIn, nextPrivateAddress } from './addresses.ts';
import { type BalancerNode, listenersOf, nodesOf, strandedNodes } from './balancers.ts';
import { DOCS } from './docs.ts';
import { ELB_DOCS } from './balancer-docs.ts';
import { finding, nameOf, settingFix } from './finding.ts';
import { rowsOf, textOf } from './props.ts';
import { prefixesOf } from './subnets.ts';
import { attachedGateway, vpcOf } from './vpc.ts';

/** Each zone takes one subnet of a load balancer, of its own VPC. A rule for load balancers of all types, as those below. */
export function nodesAreApart(balancer: Resource, view: View): readonly Finding[] {
  const nodes = nodesOf(view, balancer);
  const vpc = vpcOf(view, balancer.id);
  return nodes.flatMap((node) => {
    const { index, subnet, zone } = node;
    if (subnet === undefined) return [];
    const field = `nodes.${index}.subnet`;
    const about = { severity: 'error', field, docs: ELB_DOCS.application } as const;
    if (vpc !== undefined && vpcOf(view, subnet.id)?.id !== vpc.id) {
      const values = { subnet: nameOf(subnet), vpc: nameOf(vpc) };
      return [finding(balancer, { ...about, rule: 'InvalidSubnet', text: 'foreign-subnet', values })];
    }
    const earlier = nodes.find((each) => each.index < index && isSamePlace(each, node));
    if (earlier === undefined) return [];
    const values = { subnet: nameOf(subnet), zone };
    return [finding(balancer, { ...about, rule: 'InvalidConfigurationRequest', text: 'same-zone', values })];
  });
}

function isSamePlace(a: BalancerNode, b: BalancerNode): boolean {
  return a.subnet?.id === b.subnet?.id || (a.zone !== '' && a.zone === b.zone);
}

/** Nodes' private addresses are of their subnets and of nobody else. */
export function nodeAddressesFit(balancer: Resource, view: View): readonly Finding[] {
  return nodesOf(view, balancer).flatMap((node) => {
    const { subnet, index, privateAddress } = node;
    const address = parseAddress(privateAddress);
    if (subnet === undefined) return [];
    const field = `nodes.${index}.privateAddress`;
    if (address === null) return [withoutAddress(balancer, node, view)];
    const blocks = prefixesOf(subnet);
    const about = { name: nameOf(balancer), address: privateAddress, subnet: nameOf(subnet) };
    const said = (rule: string, text: string, more: Readonly<Record<string, string>>): Finding => ({
      severity: 'error',
      resource: balancer.id,
      field,
      rule,
      message: message(`finding.address-${text}`, { ...about, ...more }),
      docs: DOCS.subnetSizing,
    });
    if (!blocks.some((block) => contains(block, address)))
      return [said('InvalidParameterValue', 'outside', { blocks: blocks.map(printPrefix).join(', ') || '∅' })];
    const other = holdersIn(view, subnet.id).find(
      (each) => each.address === address && each.holder.id !== balancer.id,
    )?.holder;
    return other === undefined ? [] : [said('InvalidIPAddress.InUse', 'taken', { other: nameOf(other) })];
  });
}

function withoutAddress(balancer: Resource, { index, subnet }: BalancerNode, view: View): Finding {
  const free = subnet === undefined ? '' : nextPrivateAddress(view, subnet);
  const nodes = rowsOf(balancer, 'nodes').map((row, at) => (at === index ? { ...row, privateAddress: free } : row));
  const text = message('fix.node-address', { name: nameOf(balancer), address: free });
  const fix: Fix | null = free === '' ? null : settingFix(text, balancer.id, { nodes });
  const values = { subnet: subnet === undefined ? '' : nameOf(subnet) };
  const field = `nodes.${index}.privateAddress`;
  const about = { text: 'no-address', field, values, docs: ELB_DOCS.application, fix };
  return finding(balancer, { severity: 'error', rule: 'no-private-address', ...about });
}

/** An internet-facing load balancer in a VPC without an internet gateway is refused; in a subnet without a way to it, it does not answer. */
export function facesTheInternet(balancer: Resource, view: View): readonly Finding[] {
  const vpc = vpcOf(view, balancer.id);
  if (textOf(balancer, 'scheme') === 'internal' || vpc === undefined) return [];
  if (attachedGateway(view, vpc.id) === undefined) {
    const about = { field: 'scheme', values: { vpc: nameOf(vpc) }, docs: ELB_DOCS.application };
    return [finding(balancer, { severity: 'error', rule: 'InvalidSubnet', text: 'no-gateway', ...about })];
  }
  return strandedNodes(view, balancer).map(({ index, subnet }) => {
    const values = { subnet: subnet === undefined ? '' : nameOf(subnet) };
    const about = { field: `nodes.${index}.subnet`, values, docs: ELB_DOCS.application };
    return finding(balancer, { severity: 'warning', rule: 'node-in-private-subnet', text: 'private-subnet', ...about });
  });
}

/** Listeners have ports of their own and lead to a target group that speaks their protocol. */
export function listenersLead(
  balancer: Resource,
  view: View,
  speaks: Readonly<Record<string, readonly string[]>>,
): readonly Finding[] {
  const listeners = listenersOf(view, balancer);
  return listeners.flatMap((listener) => {
    const { index, port, protocol, targetGroup, action } = listener;
    const values = { port, protocol };
    const about = { severity: 'error', docs: ELB_DOCS.applicationListeners } as const;
    const twin = listeners.find((each) => each.index < index && each.port === port && sharesTransport(each, listener));
    if (twin !== undefined) {
      const field = `listeners.${index}.port`;
      return [finding(balancer, { ...about, rule: 'DuplicateListener', text: 'same-port', field, values })];
    }
    const field = `listeners.${index}.targetGroup`;
    if (action === 'forward' && targetGroup === undefined)
      return [finding(balancer, { ...about, rule: 'InvalidLoadBalancerAction', text: 'no-group', field, values })];
    const group = textOf(targetGroup, 'protocol');
    const type = textOf(targetGroup, 'targetType');
    if (targetGroup === undefined || type === 'lambda' || speaks[protocol]?.includes(group) !== false) return [];
    const more = { ...values, group: nameOf(targetGroup), spoken: group };
    return [
      finding(balancer, { ...about, rule: 'InvalidConfigurationRequest', text: 'protocols', field, values: more }),
    ];
  });
}

/** UDP and TCP have ports of their own. */
function sharesTransport(a: { readonly protocol: string }, b: { readonly protocol: string }): boolean {
  const isUdp = (each: string): boolean => each === 'UDP';
  return isUdp(a.protocol) === isUdp(b.protocol) || a.protocol === 'TCP_UDP' || b.protocol === 'TCP_UDP';
}
