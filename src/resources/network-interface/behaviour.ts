import { message } from '../../model/message.ts';
import type { Resource, ResourceId } from '../../model/topology.ts';
import type { View } from '../../model/view.ts';
import { parseAddress, printAddress } from '../../net/address.ts';
import { parsePrefix } from '../../net/prefix.ts';
import type { Behaviour, NameSpec } from '../../sim/behaviour.ts';
import { privateAddressesOf, publicAddressOf } from '../shared/interfaces.ts';
import { vpcsResolvingPrivately } from '../shared/private-names.ts';
import { flagOf, referenceOf, textOf } from '../shared/props.ts';
import { vpcOf } from '../shared/vpc.ts';
import { idleTimes } from './idle-times.ts';
import type { NetworkInterfaceProps } from './schema.ts';

/** A port of its instance, plugged into its subnet. An interface without an instance is no port: routes to it are blackholes. */
export const behaviour: Behaviour<NetworkInterfaceProps> = {
  ports: (eni, view) => {
    const { instance, deviceIndex, sourceDestCheck } = eni.props;
    const guest = instance === null ? undefined : view.resource(instance);
    if (guest === undefined || textOf(guest, 'state') === 'terminated' || eni.parent === null) return [];
    return [
      {
        resource: eni.id,
        device: guest.id,
        name: `eth${deviceIndex}`,
        into: eni.parent,
        addresses: privateAddressesOf(eni),
        onLink: [textOf(view.resource(eni.parent), 'cidr'), textOf(view.resource(eni.parent), 'ipv6Cidr')].flatMap(
          (text) => parsePrefix(text) ?? [],
        ),
        filters: groupsOf(eni, view),
        sourceDestCheck,
        idle: idleTimes(eni.props, textOf(guest, 'instanceType')),
      },
    ];
  },
  publicAddresses: (eni) => {
    const publicAddress = parseAddress(eni.props.publicAddress);
    if (publicAddress === null) return [];
    return [{ publicAddress, port: eni.id, privateAddress: parseAddress(eni.props.privateAddress) }];
  },
  names: (eni, view) => namesOf(eni, view),
  assumptions: (eni, view) =>
    groupsOf(eni, view).length > 0
      ? []
      : [
          {
            code: 'SECURITY_GROUPS_UNKNOWN',
            message: message('assumption.SECURITY_GROUPS_UNKNOWN', { name: eni.name }),
          },
        ],
};

/** AWS gives an interface without groups the VPC's default one. */
function groupsOf(eni: Resource<NetworkInterfaceProps>, view: View): readonly ResourceId[] {
  if (eni.props.securityGroups.length > 0) return eni.props.securityGroups;
  const fallback = referenceOf(vpcOf(view, eni.id), 'defaultSecurityGroup');
  return fallback === null ? [] : [fallback];
}

/** EC2's own names: the private one, and the public one, which resolves to the private address inside the VPC. @see https://docs.aws.amazon.com/vpc/latest/userguide/vpc-dns.html */
function namesOf(eni: Resource<NetworkInterfaceProps>, view: View): readonly NameSpec[] {
  const address = parseAddress(eni.props.privateAddress);
  const vpc = vpcOf(view, eni.id);
  const region = textOf(view.enclosing(eni.id, 'region'), 'region');
  if (address === null || vpc === undefined || region === '') return [];
  const inside: NameSpec = {
    name: `ip-${dashed(printAddress(address))}.${region}.compute.internal`,
    address,
    scope: vpc.id,
  };
  const outside = parseAddress(publicAddressOf(view, eni.id));
  if (outside === null || !flagOf(vpc, 'enableDnsHostnames')) return [inside];
  const name = `ec2-${dashed(printAddress(outside))}.${region}.compute.amazonaws.com`;
  const near = [vpc.id, ...vpcsResolvingPrivately(view, vpc.id)].map((scope) => ({ name, address, scope }));
  return [inside, ...near, { name, address: outside, scope: null }];
}

function dashed(address: string): string {
  return address.replaceAll('.', '-');
}
