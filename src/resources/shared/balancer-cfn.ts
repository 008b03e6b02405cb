import type { Around, CfnRead, CfnSource, Drafts } from '../../formats/mapping.ts';
import { message } from '../../model/message.ts';
import { type Json, type KindName, type Resource, type ResourceId, resourceId } from '../../model/topology.ts';
import { withRows } from './cloudformation.ts';
import { cellOf, type Row, rowsOf, textOf } from './props.ts';

const LEFT_OUT = [
  'Name',
  'Tags',
  'EnablePrefixForIpv6SourceNat',
  'EnforceSecurityGroupInboundRulesOnPrivateLinkTraffic',
  'MinimumLoadBalancerCapacity',
  'Ipv4IpamPoolId',
];

/** @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-elasticloadbalancingv2-loadbalancer.html */
export function balancerReader(type: string, kind: KindName): CfnRead {
  return (source, drafts) => {
    if ((source.text('Type') ?? 'application') === type) readBalancer(source, drafts, kind);
  };
}

function readBalancer(source: CfnSource, drafts: Drafts, kind: KindName): void {
  source.ignore(...LEFT_OUT);
  const id = drafts.id(source.logicalId);
  const wishes = wishesIn(source);
  const scheme = source.text('Scheme') ?? 'internet-facing';
  const attributes = source
    .records('LoadBalancerAttributes')
    .map((each) => [each.text('Key') ?? '', each.text('Value') ?? ''] as const);
  const isCrossZone = attributes.some(
    ([key, value]) => key === 'load_balancing.cross_zone.enabled' && value === 'true',
  );
  drafts.put({
    id,
    kind,
    name: source.name,
    parent: null,
    sourceId: source.logicalId,
    props: {
      nodes: wishes.map((wish) => wish.row),
      ...(kind === 'gateway-load-balancer' ? {} : { scheme, securityGroups: source.references('SecurityGroups') }),
      ...(kind === 'application-load-balancer' ? {} : { crossZone: isCrossZone }),
    },
  });
  const assigned = (index: number): string =>
    wishes[index]?.elastic === null ? source.assigned('public-address', `${source.logicalId}.${index}`) : '';
  const isDual = source.text('IpAddressType')?.startsWith('dualstack') ?? false;
  drafts.settle(id, (balancer, around) => settled(balancer, around, { isDual, assigned }));
  wishes.forEach(({ elastic }, index) => {
    if (elastic !== null) associate(elastic, { of: id, index }, drafts);
  });
}

/** A node as a template asks for it. */
interface NodeWish {
  readonly row: Json;
  /** The Elastic IP that it is to have. */
  readonly elastic: ResourceId | null;
}

function wishesIn(source: CfnSource): readonly NodeWish[] {
  const mapped = source.records('SubnetMappings').flatMap((each): readonly NodeWish[] => {
    const elastic = each.reference('AllocationId');
    const subnet = each.reference('SubnetId');
    const privateAddress = each.text('PrivateIPv4Address') ?? '';
    const row = { subnet, privateAddress, ipv6Address: each.text('IPv6Address') ?? '', publicAddress: '' };
    return subnet === null ? [] : [{ row, elastic }];
  });
  const plain = source.references('Subnets').map((subnet) => ({
    row: { subnet, privateAddress: '', ipv6Address: '', publicAddress: '' },
    elastic: null,
  }));
  return mapped.length > 0 ? mapped : plain;
}

/** An Elastic IP stands for a node by its private address, which is known once the load balancer is settled. */
function associate(
  elastic: ResourceId,
  node: { readonly of: ResourceId; readonly index: number },
  drafts: Drafts,
): void {
  drafts.amend(elastic, 'elastic-ip', (props) => ({ ...props, association: node.of }));
  drafts.settle(elastic, (resource, around) => {
    const row = rowsOf(around.find(node.of), 'nodes')[node.index];
    return { ...resource, props: { ...resource.props, privateAddress: cellOf(row, 'privateAddress') } };
  });
}

/** Puts the load balancer into the VPC of its subnets, and gives its nodes the addresses that AWS would choose. */
function settled(
  balancer: Resource,
  around: Around,
  { isDual, assigned }: { readonly isDual: boolean; readonly assigned: (index: number) => string },
): Resource {
  const isPublic = textOf(balancer, 'scheme') === 'internet-facing';
  const nodes = rowsOf(balancer, 'nodes').map((row, index): Row => {
    const subnet = around.find(resourceId(cellOf(row, 'subnet')));
    const chosen = (block: string): string => around.freeAddress(textOf(subnet, block)) ?? '';
    const privateAddress = cellOf(row, 'privateAddress') || chosen('cidr');
    const ipv6Address = cellOf(row, 'ipv6Address') || (isDual ? chosen('ipv6Cidr') : '');
    return { ...row, privateAddress, ipv6Address, publicAddress: isPublic ? assigned(index) : '' };
  });
  const [first] = nodes;
  const vpc = first === undefined ? undefined : around.enclosing(resourceId(cellOf(first, 'subnet')), 'vpc');
  return { ...balancer, parent: vpc?.id ?? balancer.parent, props: { ...balancer.props, nodes } };
}

/** @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-elasticloadbalancingv2-listener.html */
export function readListener(source: CfnSource, drafts: Drafts): void {
  source.ignore('Certificates', 'SslPolicy', 'AlpnPolicy', 'MutualAuthentication', 'ListenerAttributes');
  const balancer = source.reference('LoadBalancerArn');
  const [action] = source.records('DefaultActions').filter((each) => each.text('Type') !== 'authenticate-oidc');
  const type = action?.text('Type') ?? 'forward';
  action?.ignore('RedirectConfig', 'FixedResponseConfig', 'Order');
  const [weighted] = action?.record('ForwardConfig')?.records('TargetGroups') ?? [];
  weighted?.ignore('Weight');
  const targetGroup = action?.reference('TargetGroupArn') ?? weighted?.reference('TargetGroupArn') ?? null;
  const protocol = source.text('Protocol');
  const port = source.number('Port');
  if (balancer === null) return;
  drafts.settle(balancer, (resource) => {
    if (resource.kind === 'gateway-load-balancer') return { ...resource, props: { ...resource.props, targetGroup } };
    const known = type === 'redirect' || type === 'fixed-response' ? type : 'forward';
    const plain = { protocol: protocol ?? 'HTTP', port: port ?? 80, targetGroup };
    const row: Row = resource.kind === 'application-load-balancer' ? { ...plain, action: known } : plain;
    return { ...resource, props: withRows(resource.props, 'listeners', [row]) };
  });
}

/** Rules besides the default one are not followed. */
export function readListenerRule(source: CfnSource): void {
  source.ignore('Actions', 'Conditions', 'ListenerArn', 'Priority', 'Transforms');
  source.report('warning', 'cfn-listener-rule', message('cfn.listener-rule', { id: source.logicalId }));
}
