import { kinds } from '../../resources/registry.ts';
import { referenceOf, textOf } from '../../resources/shared/props.ts';
import type { Json, Resource, ResourceId, Topology } from '../../model/topology.ts';
import { type View, viewOf } from '../../model/view.ts';

export type Printed = { readonly [member: string]: Json };

/** The account all printed resources are of. */
export const ACCOUNT = '111122223333';

/** What printers of members look around in: the resources of one Region, by the names that AWS would have for them. */
export interface Printing {
  readonly region: string;
  readonly view: View;
  /** Resources of the kind in the Region, in order of id. */
  ofKind(kind: string): readonly Resource[];
  /** AWS's id or ARN; an empty text for nothing. */
  name(id: ResourceId | string | null): string;
  /** The VPC around a resource, by AWS's name. */
  vpcOf(id: ResourceId): string;
  zoneOf(id: ResourceId): string;
}

/** Part of the ARN behind the account, for kinds that AWS names so. */
const ARNS: Readonly<Record<string, readonly [service: string, path: string]>> = {
  'application-load-balancer': ['elasticloadbalancing', 'loadbalancer/app/'],
  'network-load-balancer': ['elasticloadbalancing', 'loadbalancer/net/'],
  'gateway-load-balancer': ['elasticloadbalancing', 'loadbalancer/gwy/'],
  'target-group': ['elasticloadbalancing', 'targetgroup/'],
  'lambda-function': ['lambda', 'function:'],
  'ecs-task': ['ecs', 'task/cluster/'],
  'rds-instance': ['rds', 'db:'],
  'auto-scaling-group': ['autoscaling', 'autoScalingGroup:'],
  'network-firewall': ['network-firewall', 'firewall/'],
};

/** Balancers and groups have a name and then an id of their own in their ARN. */
const TWICE_NAMED = ['application-load-balancer', 'network-load-balancer', 'gateway-load-balancer', 'target-group'];

/** A resource's id as AWS prints it: its own id, or an ARN made of it. */
export function awsName(id: ResourceId | string | null, view: View): string {
  const resource = view.all().find((each) => each.id === id);
  const arn = ARNS[resource?.kind ?? ''];
  if (resource === undefined || arn === undefined) return id ?? '';
  const region = regionOf(resource.id, view);
  const own = TWICE_NAMED.includes(resource.kind)
    ? `${idIn(resource)}/${idIn(resource).replaceAll('-', '')}`
    : idIn(resource);
  return `arn:aws:${arn[0]}:${region}:${ACCOUNT}:${arn[1]}${own}`;
}

/** Names in ARNs have no dots. */
function idIn(resource: Resource): string {
  return resource.id.replaceAll('.', '-');
}

/** The Region around a resource, or of the VPC it points at; the first of the topology for what stands in none. */
export function regionOf(id: ResourceId, view: View): string {
  const around = view.enclosing(id, 'region');
  if (around !== undefined) return textOf(around, 'region');
  const resource = view.resource(id);
  const [subnet] = Array.isArray(resource?.props.subnets) ? resource.props.subnets : [];
  for (const other of [referenceOf(resource, 'requester'), subnet]) {
    const region = view.enclosing(other as ResourceId, 'region'); // a list of references holds ids
    if (region !== undefined) return textOf(region, 'region');
  }
  return textOf(view.ofKind('region')[0], 'region') || 'ap-northeast-2';
}

export function printingOf(topology: Topology, region: string): Printing {
  const view = viewOf(topology, kinds);
  return {
    region,
    view,
    ofKind: (kind) => view.ofKind(kind).filter((each) => regionOf(each.id, view) === region),
    name: (id) => awsName(id, view),
    vpcOf: (id) => view.enclosing(id, 'vpc')?.id ?? '',
    zoneOf: (id) => textOf(view.enclosing(id, 'availability-zone'), 'zone') || `${region}a`,
  };
}

export function tagsOf(resource: Resource, ...more: readonly (readonly [string, string])[]): Json {
  const own: readonly (readonly [string, string])[] = resource.name === resource.id ? [] : [['Name', resource.name]];
  return [...own, ...more].map(([Key, Value]) => ({ Key, Value }));
}

/** Without members that have no value: AWS leaves those out. */
export function said(members: Readonly<Record<string, Json | undefined>>): Printed {
  const kept = Object.entries(members).filter(
    (entry): entry is [string, Json] => entry[1] !== undefined && entry[1] !== null && entry[1] !== '',
  );
  return Object.fromEntries(kept);
}
