import type { AwsCliMapping, AwsRecord, Drafts } from '../../formats/mapping.ts';
import { present } from '../../formats/present.ts';
import { type Json, type KindName, type ResourceId, resourceId } from '../../model/topology.ts';
import { withRows } from './cloudformation.ts';
import { cellOf, rowsOf, textOf } from './props.ts';

/** How a type of load balancer shows in what the CLI prints. */
export interface BalancerType {
  readonly kind: KindName;
  /** `Type` of a load balancer. */
  readonly type: string;
  /** Part of its ARN behind `loadbalancer/`. */
  readonly arn: string;
}

/**
 * Load balancers, their listeners and attributes, and the interfaces that AWS made for their nodes, whose private addresses
 * `describe-load-balancers` does not print. @see https://docs.aws.amazon.com/cli/latest/reference/elbv2/describe-load-balancers.html
 */
export function balancerCalls(balancer: BalancerType): AwsCliMapping['calls'] {
  return {
    LoadBalancers: (record, drafts) => readBalancer(record, drafts, balancer),
    Listeners: (record, drafts) => readListener(record, drafts, balancer),
    Attributes: (record, drafts) => readAttribute(record, drafts, balancer),
    NetworkInterfaces: (record, drafts) => readNode(record, drafts, balancer),
  };
}

function readBalancer(record: AwsRecord, drafts: Drafts, { kind, type }: BalancerType): void {
  const sourceId = record.text('LoadBalancerArn');
  if (sourceId === null || record.text('Type') !== type) return;
  const isGateway = type === 'gateway';
  drafts.put({
    id: drafts.id(sourceId),
    kind,
    name: record.text('LoadBalancerName') ?? sourceId,
    parent: record.reference('VpcId'),
    sourceId,
    props: {
      nodes: record.records('AvailabilityZones').flatMap(nodeRow),
      ...present({ state: record.record('State')?.text('Code') ?? null }),
      ...(isGateway
        ? {}
        : {
            ...present({ scheme: record.text('Scheme'), dnsName: record.text('DNSName') }),
            securityGroups: record.references('SecurityGroups'),
          }),
    },
  });
}

/** Addresses are listed for Network Load Balancers only; an Elastic IP among them tells its own. */
function nodeRow(zone: AwsRecord): readonly Json[] {
  const subnet = zone.reference('SubnetId');
  if (subnet === null) return [];
  const [address] = zone.records('LoadBalancerAddresses');
  const publicAddress = address?.has('AllocationId') ? '' : (address?.text('IpAddress') ?? '');
  return [
    {
      subnet,
      privateAddress: address?.text('PrivateIPv4Address') ?? '',
      ipv6Address: address?.text('IPv6Address') ?? '',
      publicAddress,
    },
  ];
}

function readListener(record: AwsRecord, drafts: Drafts, { kind, arn }: BalancerType): void {
  const balancer = record.text('LoadBalancerArn');
  if (balancer === null || !balancer.includes(`:loadbalancer/${arn}/`)) return;
  const { action, targetGroup } = actionOf(record.records('DefaultActions'));
  const listener = record.text('ListenerArn');
  if (listener !== null) drafts.note(listenerPortNote(listener), record.number('Port'));
  if (kind === 'gateway-load-balancer') {
    drafts.amend(drafts.id(balancer), kind, (props) => ({ ...props, targetGroup }));
    return;
  }
  const row: Json = {
    ...present({ protocol: record.text('Protocol'), port: record.number('Port') }),
    targetGroup,
    ...(kind === 'application-load-balancer' ? { action } : {}),
  };
  drafts.amend(drafts.id(balancer), kind, (props) => withRows(props, 'listeners', [row]));
}

/** What is done with a request: the action behind authentication, and the first of its target groups. */
export function actionOf(actions: readonly AwsRecord[]): {
  readonly action: string;
  readonly targetGroup: ResourceId | null;
} {
  const action = actions.find((each) => !each.text('Type')?.startsWith('authenticate'));
  const [weighted] = action?.record('ForwardConfig')?.records('TargetGroups') ?? [];
  const type = action?.text('Type') ?? '';
  return {
    action: type === 'redirect' || type === 'fixed-response' ? type : 'forward',
    targetGroup: action?.reference('TargetGroupArn') ?? weighted?.reference('TargetGroupArn') ?? null,
  };
}

/** About the port of a listener, which its rules do not repeat. */
export function listenerPortNote(listener: string): string {
  return `port of ${listener}`;
}

function readAttribute(record: AwsRecord, drafts: Drafts, { kind, arn }: BalancerType): void {
  const balancer = record.request.text('LoadBalancerArn');
  const isCrossZone = record.text('Key') === 'load_balancing.cross_zone.enabled';
  if (balancer === null || !balancer.includes(`:loadbalancer/${arn}/`) || !isCrossZone) return;
  if (kind === 'application-load-balancer') return; // always on
  const crossZone = record.flag('Value') === true;
  drafts.amend(drafts.id(balancer), kind, (props) => ({ ...props, crossZone }));
}

/** `ELB app/web/50dc6c495c0c9188` is what AWS writes about an interface of a node. */
function readNode(record: AwsRecord, drafts: Drafts, { arn, kind }: BalancerType): void {
  const named = /^ELB ((?:app|net|gwy)\/[^/]+\/\w+)$/.exec(record.text('Description') ?? '')?.[1];
  const subnet = record.text('SubnetId');
  if (named === undefined || subnet === null || !named.startsWith(`${arn}/`)) return;
  const owner = `arn:aws:elasticloadbalancing:${record.region}:${record.account}:loadbalancer/${named}`;
  const [ipv6] = record.records('Ipv6Addresses');
  const found = {
    privateAddress: record.text('PrivateIpAddress') ?? '',
    ipv6Address: ipv6?.text('Ipv6Address') ?? '',
    publicAddress: record.record('Association')?.text('PublicIp') ?? '',
  };
  drafts.settle(drafts.id(owner), (balancer, around) => {
    // Of an Application Load Balancer no Elastic IP is anybody's but its own.
    const isElastic =
      kind === 'network-load-balancer' &&
      around.ofKind('elastic-ip').some((each) => textOf(each, 'address') === found.publicAddress);
    const nodes = rowsOf(balancer, 'nodes').map((row) =>
      resourceId(cellOf(row, 'subnet')) === drafts.id(subnet) && cellOf(row, 'privateAddress') === ''
        ? { ...row, ...found, publicAddress: isElastic ? '' : found.publicAddress }
        : row,
    );
    return { ...balancer, props: { ...balancer.props, nodes } };
  });
}
