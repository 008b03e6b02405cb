import { type Edit, applyEdit } from '../model/edit.ts';
import {
  EMPTY_DOCUMENT,
  type Json,
  type KindName,
  type Props,
  type Resource,
  type ResourceId,
  resourceId,
  type Topology,
} from '../model/topology.ts';
import { initialProps } from '../model/shape.ts';
import { type View, viewOf } from '../model/view.ts';
import type { ElasticIpProps } from '../resources/elastic-ip/schema.ts';
import type { HostRow } from '../resources/internet/schema.ts';
import type { InstanceProps } from '../resources/instance/schema.ts';
import type { NatGatewayProps } from '../resources/nat-gateway/schema.ts';
import type { NetworkInterfaceProps } from '../resources/network-interface/schema.ts';
import { kinds } from '../resources/registry.ts';
import { nextPrivateAddress, nextPublicAddress } from '../resources/shared/addresses.ts';
import { primaryInterface } from '../resources/shared/interfaces.ts';
import { referenceOf } from '../resources/shared/props.ts';
import type { SubnetProps } from '../resources/subnet/schema.ts';
import type { VpcProps } from '../resources/vpc/schema.ts';
import { aclRows, groupRows } from './rows.ts';

interface Named {
  /** Name and id; a counted name of the kind without it. */
  readonly name?: string;
}

export interface InstanceOptions extends Named, Partial<InstanceProps> {
  /** Private address; the next free one of the subnet without it. */
  readonly address?: string;
  readonly ipv6?: string;
  /** Security groups; the VPC's default one without any. */
  readonly groups?: readonly ResourceId[];
  readonly sourceDestCheck?: boolean;
  /** Automatically assigned public address. */
  readonly publicAddress?: string;
}

/** Rows as text: `tcp 80 10.0.0.0/8`, `icmp all 0.0.0.0/0`, `all all sg-1` (a group's id). */
export interface GroupOptions extends Named {
  readonly inbound?: readonly string[];
  readonly outbound?: readonly string[];
}

/** Rows as text: `100 allow tcp 80 0.0.0.0/0`, `110 deny all all ::/0`. */
export interface AclOptions extends Named {
  readonly inbound?: readonly string[];
  readonly outbound?: readonly string[];
}

export type RouteText = readonly [destination: string, target: ResourceId | 'local' | null];

/** A small AWS network for tests, built by calls in the order one would click; every call gives the new resource's id. */
export type World = ReturnType<typeof world>;

/**
 * An empty world. A VPC comes with its main route table, default network ACL and default security group (`<vpc>-main`,
 * `<vpc>-acl`, `<vpc>-sg`), an instance with its primary interface (`<instance>-eth0`), a public NAT gateway with an Elastic IP.
 */
export function world() {
  let topology: Topology = { resources: {} };
  const view = (): View => viewOf(topology, kinds);
  const edit = (changes: Edit): void => {
    topology = applyEdit({ ...EMPTY_DOCUMENT, topology }, changes).topology;
  };
  const get = (id: ResourceId): Resource => {
    const resource = topology.resources[id];
    if (resource === undefined) throw new Error(`no resource ${id} in this world`);
    return resource;
  };
  const add = (kind: KindName, parent: ResourceId | null, props: Props, name?: string): ResourceId => {
    const shape = kinds.get(kind);
    if (shape === undefined) throw new Error(`no kind ${kind}`);
    const id = resourceId(name ?? `${kind}-${view().ofKind(kind).length + 1}`);
    const resource = { id, kind, name: id, parent, props: { ...initialProps(shape), ...props } };
    edit([{ type: 'put', resource }]);
    return id;
  };
  const set = (id: ResourceId, props: Props): void => edit([{ type: 'set', id: get(id).id, props }]);
  const within = (id: ResourceId, kind: KindName): Resource => {
    const found = view().enclosing(id, kind);
    if (found === undefined) throw new Error(`${id} is in no ${kind}`);
    return found;
  };
  const vpcField = (id: ResourceId, field: string): ResourceId => {
    const found = referenceOf(within(id, 'vpc'), field);
    if (found === null) throw new Error(`the VPC of ${id} has no ${field}`);
    return found;
  };

  const self = {
    add,
    set,
    edit,
    get,
    view,
    topology: (): Topology => topology,
    remove: (id: ResourceId): void => edit([{ type: 'remove', id }]),
    region: (options: Named = {}): ResourceId => add('region', null, {}, options.name),
    vpc: (options: Named & Partial<VpcProps> & { readonly region?: ResourceId } = {}): ResourceId => {
      const { name, region, ...props } = options;
      const vpc = add('vpc', region ?? null, props, name);
      const mainRouteTable = add('route-table', vpc, {}, `${vpc}-main`);
      const everything = aclRows(['100 allow all all 0.0.0.0/0', '101 allow all all ::/0']);
      const defaultNetworkAcl = add('network-acl', vpc, { inbound: everything, outbound: everything }, `${vpc}-acl`);
      const inbound = groupRows([`all all ${vpc}-sg`]);
      const defaultSecurityGroup = add('security-group', vpc, { inbound }, `${vpc}-sg`);
      set(vpc, { mainRouteTable, defaultNetworkAcl, defaultSecurityGroup });
      return vpc;
    },
    zone: (vpc: ResourceId, zone = 'ap-northeast-2a'): ResourceId => add('availability-zone', vpc, { zone }),
    subnet: (parent: ResourceId, options: Named & Partial<SubnetProps> = {}): ResourceId => {
      const { name, ...props } = options;
      return add('subnet', parent, { cidr: '10.0.0.0/24', ...props }, name);
    },
    igw: (vpc: ResourceId | null, options: Named = {}): ResourceId => add('internet-gateway', vpc, {}, options.name),
    eigw: (vpc: ResourceId | null, options: Named = {}): ResourceId =>
      add('egress-only-internet-gateway', vpc, {}, options.name),
    internet: (hosts?: readonly HostRow[], options: Named = {}): ResourceId =>
      add('internet', null, hosts === undefined ? {} : { hosts }, options.name ?? 'internet'),
    interface: (subnet: ResourceId, options: Named & Partial<NetworkInterfaceProps> = {}): ResourceId => {
      const { name, ...props } = options;
      const privateAddress = nextPrivateAddress(view(), get(subnet));
      return add('network-interface', subnet, { privateAddress, ...props }, name);
    },
    instance: (subnet: ResourceId, options: InstanceOptions = {}): ResourceId => {
      const { name, address, ipv6, groups, sourceDestCheck = true, publicAddress = '', ...props } = options;
      const instance = add('instance', subnet, props, name);
      self.interface(subnet, {
        name: `${instance}-eth0`,
        instance,
        ...(address === undefined ? {} : { privateAddress: address }),
        ipv6Addresses: ipv6 === undefined ? [] : [ipv6],
        securityGroups: groups ?? [vpcField(subnet, 'defaultSecurityGroup')],
        sourceDestCheck,
        publicAddress,
      });
      return instance;
    },
    nat: (
      subnet: ResourceId,
      options: Named & Partial<NatGatewayProps> & { readonly eip?: string } = {},
    ): ResourceId => {
      const { name, eip, ...props } = options;
      const privateAddress = nextPrivateAddress(view(), get(subnet));
      const nat = add('nat-gateway', subnet, { privateAddress, ...props }, name);
      if (props.connectivity !== 'private') self.eip(nat, eip);
      return nat;
    },
    eip: (holder: ResourceId | null, address?: string, options: Named & Partial<ElasticIpProps> = {}): ResourceId => {
      const { name, ...props } = options;
      const association = holder !== null && get(holder).kind === 'instance' ? self.eni(holder) : holder;
      return add('elastic-ip', null, { association, address: address ?? nextPublicAddress(view()), ...props }, name);
    },
    routeTable: (
      vpc: ResourceId,
      routes: readonly RouteText[] = [],
      subnets: readonly ResourceId[] = [],
      options: Named = {},
    ): ResourceId => {
      const table = add('route-table', vpc, { routes: routeRows(routes) }, options.name);
      for (const subnet of subnets) set(subnet, { routeTable: table });
      return table;
    },
    /** Replaces the routes of a table. */
    routes: (table: ResourceId, routes: readonly RouteText[]): void => set(table, { routes: routeRows(routes) }),
    /** Without rows: nothing comes in, everything goes out. */
    securityGroup: (vpc: ResourceId, options: GroupOptions = {}): ResourceId => {
      const { inbound = [], outbound = ['all all 0.0.0.0/0'], name } = options;
      return add('security-group', vpc, { inbound: groupRows(inbound), outbound: groupRows(outbound) }, name);
    },
    /** A security group that lets everything in and out. */
    openGroup: (vpc: ResourceId, options: Named = {}): ResourceId => {
      const everything = ['all all 0.0.0.0/0', 'all all ::/0'];
      return self.securityGroup(vpc, { inbound: everything, outbound: everything, ...options });
    },
    networkAcl: (vpc: ResourceId, options: AclOptions = {}, subnets: readonly ResourceId[] = []): ResourceId => {
      const { inbound = [], outbound = [], name } = options;
      const acl = add('network-acl', vpc, { inbound: aclRows(inbound), outbound: aclRows(outbound) }, name);
      for (const subnet of subnets) set(subnet, { networkAcl: acl });
      return acl;
    },
    /** The primary interface of an instance. */
    eni: (instance: ResourceId): ResourceId => {
      const found = primaryInterface(view(), instance);
      if (found === undefined) throw new Error(`${instance} has no primary interface`);
      return found.id;
    },
    mainTable: (id: ResourceId): ResourceId => vpcField(id, 'mainRouteTable'),
    defaultAcl: (id: ResourceId): ResourceId => vpcField(id, 'defaultNetworkAcl'),
    defaultGroup: (id: ResourceId): ResourceId => vpcField(id, 'defaultSecurityGroup'),
  };
  return self;
}

function routeRows(routes: readonly RouteText[]): Json {
  return routes.map(([destination, target]) => ({ destination, target, origin: 'CreateRoute' }));
}
