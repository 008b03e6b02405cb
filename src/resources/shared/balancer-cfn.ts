import type { Around, CfnRead, CfnSource, Drafts } from '../../formats/mapping.ts';
import { message } from '../../model/message.ts';
import { type Json, type KindName, type Resource, type ResourceId, resourceId } from '../../model/topology.ts';
import { groupsListed } from './cfn-groups.ts';
import { withRows } from './cloudformation.ts';
import { conditionCells } from './listener-conditions.ts';
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
      ...(kind === 'gateway-load-balancer'
        ? {}
        : { scheme, securityGroups: groupsListed(source, 'SecurityGroups', drafts, id) }),
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
  const { action, targetGroup } = actionIn(source.records('DefaultActions'));
  const protocol = source.text('Protocol');
  const port = source.number('Port');
  if (balancer === null) return;
  drafts.settle(balancer, (resource, around) => {
    if (resource.kind === 'gateway-load-balancer') return { ...resource, props: { ...resource.props, targetGroup } };
    const plain = { protocol: protocol ?? 'HTTP', port: port ?? 80, targetGroup };
    if (resource.kind !== 'application-load-balancer')
      return { ...resource, props: withRows(resource.props, 'listeners', [plain]) };
    const rules = around.gathered(rulesAbout(source.logicalId)).map((row) => ({ ...asRow(row), port: plain.port }));
    const listening = withRows(resource.props, 'listeners', [{ ...plain, action }]);
    return { ...resource, props: withRows(listening, 'rules', rules) };
  });
}

/** @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-elasticloadbalancingv2-listenerrule.html */
export function readListenerRule(source: CfnSource, drafts: Drafts): void {
  source.ignore('Transforms');
  const listener = source.pointer('ListenerArn');
  if (listener?.type !== 'resource') {
    source.ignore('Actions', 'Conditions', 'Priority');
    source.report('warning', 'cfn-listener-rule', message('cfn.listener-rule', { id: source.logicalId }));
    return;
  }
  const priority = source.number('Priority') ?? 1;
  const conditions = source.records('Conditions').map((each) => ({
    field: each.text('Field') ?? '',
    values: [
      ...textsIn(each.list('Values')),
      ...CONDITION_CONFIGS.flatMap((config) => textsIn(each.record(config)?.list('Values') ?? [])),
    ],
    more: UNREAD_CONFIGS.filter((config) => each.has(config)).length > 0,
  }));
  drafts.gather(rulesAbout(listener.logicalId), {
    priority,
    ...conditionCells(conditions),
    ...actionIn(source.records('Actions')),
  });
}

const CONDITION_CONFIGS = ['HostHeaderConfig', 'PathPatternConfig', 'SourceIpConfig'] as const;
const UNREAD_CONFIGS = ['HttpHeaderConfig', 'HttpRequestMethodConfig', 'QueryStringConfig', 'RegexValues'] as const;

function rulesAbout(listener: string): string {
  return `rules of ${listener}`;
}

/** The last of the actions, and the first of its target groups; authentication comes before it. */
function actionIn(actions: readonly CfnSource[]): { readonly action: string; readonly targetGroup: ResourceId | null } {
  for (const each of actions) each.ignore('RedirectConfig', 'FixedResponseConfig', 'Order');
  const last = actions.find((each) => !each.text('Type')?.startsWith('authenticate'));
  const type = last?.text('Type') ?? 'forward';
  const [weighted] = last?.record('ForwardConfig')?.records('TargetGroups') ?? [];
  weighted?.ignore('Weight');
  const targetGroup = last?.reference('TargetGroupArn') ?? weighted?.reference('TargetGroupArn') ?? null;
  return { action: type === 'redirect' || type === 'fixed-response' ? type : 'forward', targetGroup };
}

function textsIn(values: readonly Json[]): readonly string[] {
  return values.filter((each): each is string => typeof each === 'string');
}

function asRow(value: Json): Row {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Row) : {}; // gathered above
}
