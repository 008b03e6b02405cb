import type { ResourceId } from '../model/topology.ts';
import type { ElasticIpProps } from '../resources/elastic-ip/schema.ts';
import type { InstanceProps } from '../resources/instance/schema.ts';
import type { NatGatewayProps } from '../resources/nat-gateway/schema.ts';
import type { NetworkInterfaceProps } from '../resources/network-interface/schema.ts';
import { nextPrivateAddress, nextPublicAddress } from '../resources/shared/addresses.ts';
import { primaryInterface } from '../resources/shared/interfaces.ts';
import type { Named, Sheet } from './sheet.ts';

interface InstanceOptions extends Named, Partial<InstanceProps> {
  /** Private address; the next free one of the subnet without it. */
  readonly address?: string;
  readonly ipv6?: string;
  /** Security groups; the VPC's default one without any. */
  readonly groups?: readonly ResourceId[];
  readonly sourceDestCheck?: boolean;
  /** Automatically assigned public address. */
  readonly publicAddress?: string;
}

/** What has addresses: instances with their interfaces, NAT gateways, Elastic IPs. */
export function hosts({ add, get, view, ofVpc }: Sheet) {
  const eni = (instance: ResourceId): ResourceId => {
    const found = primaryInterface(view(), instance);
    if (found === undefined) throw new Error(`${instance} has no primary interface`);
    return found.id;
  };
  const addInterface = (subnet: ResourceId, options: Named & Partial<NetworkInterfaceProps> = {}): ResourceId => {
    const { name, ...props } = options;
    const privateAddress = nextPrivateAddress(view(), get(subnet));
    return add('network-interface', subnet, { privateAddress, ...props }, name);
  };
  const eip = (
    holder: ResourceId | null,
    address?: string,
    options: Named & Partial<ElasticIpProps> = {},
  ): ResourceId => {
    const { name, ...props } = options;
    const association = holder !== null && get(holder).kind === 'instance' ? eni(holder) : holder;
    return add('elastic-ip', null, { association, address: address ?? nextPublicAddress(view()), ...props }, name);
  };
  return {
    /** The primary interface of an instance. */
    eni,
    interface: addInterface,
    eip,
    /** With its primary interface, `<instance>-eth0`. */
    instance: (subnet: ResourceId, options: InstanceOptions = {}): ResourceId => {
      const { name, address, ipv6, groups, sourceDestCheck = true, publicAddress = '', ...props } = options;
      const instance = add('instance', subnet, props, name);
      addInterface(subnet, {
        name: `${instance}-eth0`,
        instance,
        ...(address === undefined ? {} : { privateAddress: address }),
        ipv6Addresses: ipv6 === undefined ? [] : [ipv6],
        securityGroups: groups ?? [ofVpc(subnet, 'defaultSecurityGroup')],
        sourceDestCheck,
        publicAddress,
      });
      return instance;
    },
    /** With an Elastic IP, unless it is private. */
    nat: (
      subnet: ResourceId,
      options: Named & Partial<NatGatewayProps> & { readonly eip?: string } = {},
    ): ResourceId => {
      const { name, eip: publicAddress, ...props } = options;
      const privateAddress = nextPrivateAddress(view(), get(subnet));
      const nat = add('nat-gateway', subnet, { privateAddress, ...props }, name);
      if (props.connectivity !== 'private') eip(nat, publicAddress);
      return nat;
    },
  };
}
