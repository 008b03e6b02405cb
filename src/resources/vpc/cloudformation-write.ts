import type { CfnTemplate } from '../../formats/mapping.ts';
import type { Resource } from '../../model/topology.ts';
import { AMAZON_IPV6, textOf, textsOf } from '../shared/props.ts';

/** A VPC and a block each beyond the first. Its IPv6 block is Amazon's to choose; more than one of them are not told apart. */
export function writeVpc(vpc: Resource, template: CfnTemplate): void {
  template.put(vpc, 'AWS::EC2::VPC', {
    CidrBlock: textOf(vpc, 'cidr'),
    EnableDnsSupport: vpc.props.enableDnsSupport ?? null,
    EnableDnsHostnames: vpc.props.enableDnsHostnames ?? null,
    Tags: template.tags(vpc),
  });
  const VpcId = template.ref(vpc.id);
  for (const [index, CidrBlock] of textsOf(vpc, 'secondaryCidrs').entries())
    template.part(vpc, `Block${index + 2}`, 'AWS::EC2::VPCCidrBlock', { VpcId, CidrBlock });
  for (const index of textsOf(vpc, 'ipv6Cidrs').keys())
    template.part(vpc, index === 0 ? AMAZON_IPV6 : `${AMAZON_IPV6}${index + 1}`, 'AWS::EC2::VPCCidrBlock', {
      VpcId,
      AmazonProvidedIpv6CidrBlock: true,
    });
}
