import type { CfnTemplate } from '../../formats/mapping.ts';
import type { Json, Resource } from '../../model/topology.ts';
import { covers, type Prefix, parsePrefix } from '../../net/prefix.ts';
import { AMAZON_IPV6, flagOf, referenceOf, textOf, textsOf } from '../shared/props.ts';

/** A subnet with its associations; a zone around it is named by it. */
export function writeSubnet(subnet: Resource, template: CfnTemplate): void {
  const vpc = template.view.enclosing(subnet.id, 'vpc');
  const ipv6 = vpc === undefined ? null : ipv6Block(subnet, vpc, template);
  const zone = template.view.enclosing(subnet.id, 'availability-zone');
  template.put(subnet, 'AWS::EC2::Subnet', {
    DependsOn: ipv6 === null || vpc === undefined ? null : template.partId(vpc.id, AMAZON_IPV6),
    VpcId: template.ref(vpc?.id ?? null),
    AvailabilityZone: template.ref(zone?.id ?? null),
    CidrBlock: textOf(subnet, 'cidr'),
    Ipv6CidrBlock: ipv6,
    Ipv6Native: textOf(subnet, 'cidr') === '' && ipv6 !== null ? true : null,
    MapPublicIpOnLaunch: flagOf(subnet, 'mapPublicIpOnLaunch') || null,
    AssignIpv6AddressOnCreation: flagOf(subnet, 'assignIpv6OnCreation') || null,
    Tags: template.tags(subnet),
  });
  const associations = [
    ['RouteTable', referenceOf(subnet, 'routeTable')],
    ['NetworkAcl', referenceOf(subnet, 'networkAcl')],
  ] as const;
  for (const [what, id] of associations) {
    const associated = template.ref(id);
    if (associated === null) continue;
    template.part(subnet, `${what}Association`, `AWS::EC2::Subnet${what}Association`, {
      SubnetId: template.ref(subnet.id),
      [`${what}Id`]: associated,
    });
  }
}

/** The subnet's share of the block that Amazon will choose: the same one of its 256 /64 as here. Null for other shares. */
function ipv6Block(subnet: Resource, vpc: Resource, template: CfnTemplate): Json {
  const outer = parsePrefix(textsOf(vpc, 'ipv6Cidrs')[0] ?? '');
  const inner = parsePrefix(textOf(subnet, 'ipv6Cidr'));
  const blocks = template.attribute(vpc.id, 'Ipv6CidrBlocks');
  if (outer === null || inner === null || blocks === null || !covers(outer, inner) || inner.length !== 64) return null;
  return { 'Fn::Select': [share(outer, inner), { 'Fn::Cidr': [{ 'Fn::Select': [0, blocks] }, 256, 64] }] };
}

function share(outer: Prefix, inner: Prefix): number {
  return Number((BigInt(inner.base) - BigInt(outer.base)) >> 64n);
}
