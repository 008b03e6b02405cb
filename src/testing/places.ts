import type { ResourceId } from '../model/topology.ts';
import type { HostRow } from '../resources/internet/schema.ts';
import type { SubnetProps } from '../resources/subnet/schema.ts';
import type { VpcProps } from '../resources/vpc/schema.ts';
import { aclRows, groupRows } from './rows.ts';
import type { Named, Sheet } from './sheet.ts';

/** Containers and gateways of a world. */
export function places({ add, set }: Sheet) {
  return {
    region: (options: Named = {}): ResourceId => add('region', null, {}, options.name),
    /** With its main route table (`<vpc>-main`), default network ACL (`<vpc>-acl`) and default security group (`<vpc>-sg`). */
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
    /** Attached to the VPC; detached with null. */
    igw: (vpc: ResourceId | null, options: Named = {}): ResourceId => add('internet-gateway', vpc, {}, options.name),
    eigw: (vpc: ResourceId | null, options: Named = {}): ResourceId =>
      add('egress-only-internet-gateway', vpc, {}, options.name),
    internet: (hosts?: readonly HostRow[], options: Named = {}): ResourceId =>
      add('internet', null, hosts === undefined ? {} : { hosts }, options.name ?? 'internet'),
  };
}
