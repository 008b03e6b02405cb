import type { CfnProperties, CfnTemplate } from '../../formats/mapping.ts';
import type { Resource } from '../../model/topology.ts';
import type { View } from '../../model/view.ts';
import { flagOf, numberOf, referenceOf, referencesOf, textOf, textsOf } from './props.ts';

/**
 * Whether the interface is written within its instance: AWS gives an automatic public address only to an interface that it makes
 * along with the instance.
 */
export function isWithinInstance(view: View, eni: Resource): boolean {
  const instance = referenceOf(eni, 'instance');
  return (
    instance !== null &&
    view.resource(instance) !== undefined &&
    numberOf(eni, 'deviceIndex') === 0 &&
    textOf(eni, 'publicAddress') !== ''
  );
}

/** Subnet, addresses and groups, by names that an interface of its own and one within an instance share. */
export function interfaceProperties(eni: Resource, template: CfnTemplate): CfnProperties {
  const primary = textOf(eni, 'privateAddress');
  const secondary = textsOf(eni, 'secondaryPrivateAddresses');
  const listed = [primary, ...secondary].map((address, index) => ({ PrivateIpAddress: address, Primary: index === 0 }));
  return {
    SubnetId: template.ref(eni.parent),
    GroupSet: template.refs(referencesOf(eni, 'securityGroups')),
    ...(secondary.length === 0 ? { PrivateIpAddress: primary } : { PrivateIpAddresses: listed }),
    Ipv4Prefixes: textsOf(eni, 'ipv4Prefixes').map((Ipv4Prefix) => ({ Ipv4Prefix })),
    Ipv6AddressCount: ipv6Count(eni, template.view),
  };
}

/** The block is Amazon's choice, so that addresses can only be counted. 0 keeps a subnet from giving one; null: there are none to give. */
function ipv6Count(eni: Resource, view: View): number | null {
  const count = textsOf(eni, 'ipv6Addresses').length;
  const subnet = view.enclosing(eni.id, 'subnet');
  return count > 0 || flagOf(subnet, 'assignIpv6OnCreation') ? count : null;
}

/** Instance families with AWS's own processors, by their letter after the generation: `t4g`, `im4gn`, `x2gd`. */
const ARM = /^(a1|[a-z]+\d+g[a-z]*)\./;

/** Amazon Linux for the instance type, as a parameter that AWS keeps up to date. @see https://docs.aws.amazon.com/linux/al2023/ug/ec2.html */
export function amazonLinux(instanceType: string): string {
  const architecture = ARM.test(instanceType) ? 'arm64' : 'x86_64';
  return `{{resolve:ssm:/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-${architecture}}}`;
}
