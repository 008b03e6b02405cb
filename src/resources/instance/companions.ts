import type { Companion } from '../../kinds/kind.ts';
import { nextFreeAddress } from '../../model/numbering.ts';
import type { KindName, Resource, ResourceId } from '../../model/topology.ts';
import type { View } from '../../model/view.ts';
import { printAddress } from '../../net/address.ts';
import { parsePrefix } from '../../net/prefix.ts';
import { holdersIn, nextPrivateAddress, nextPublicAddress } from '../shared/addresses.ts';
import { nameOf } from '../shared/finding.ts';
import { isNatInstance } from '../shared/nat-instance.ts';
import { flagOf, referenceOf, textOf } from '../shared/props.ts';
import { vpcOf } from '../shared/vpc.ts';
import type { InstanceProps } from './schema.ts';

/**
 * The primary interface of a new instance: in its subnet, with the VPC's default security group and the addresses that the
 * subnet gives. A NAT instance gets it with the source/destination check off, without which it would forward nothing.
 */
export function companions(
  instance: Resource<InstanceProps>,
  view: View,
  freshId: (kind: KindName) => ResourceId,
): readonly Companion[] {
  const subnet = instance.parent === null ? undefined : view.resource(instance.parent);
  if (subnet === undefined) return [];
  const group = referenceOf(vpcOf(view, subnet.id), 'defaultSecurityGroup');
  const props = {
    instance: instance.id,
    deviceIndex: 0,
    privateAddress: nextPrivateAddress(view, subnet),
    secondaryPrivateAddresses: [],
    ipv6Addresses: flagOf(subnet, 'assignIpv6OnCreation') ? nextIpv6Address(view, subnet) : [],
    publicAddress: flagOf(subnet, 'mapPublicIpOnLaunch') ? nextPublicAddress(view) : '',
    securityGroups: group === null ? [] : [group],
    sourceDestCheck: !isNatInstance(instance),
  };
  const kind = 'network-interface';
  return [{ resource: { id: freshId(kind), kind, name: `${nameOf(instance)}-eth0`, parent: subnet.id, props } }];
}

function nextIpv6Address(view: View, subnet: Resource): readonly string[] {
  const block = parsePrefix(textOf(subnet, 'ipv6Cidr'));
  if (block === null) return [];
  const free = nextFreeAddress(block, new Set(holdersIn(view, subnet.id).map((each) => each.address)));
  return free === null ? [] : [printAddress(free)];
}
