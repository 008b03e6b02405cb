import type { CfnTemplate } from '../../formats/mapping.ts';
import type { Resource } from '../../model/topology.ts';
import { referencesOf, textOf, textsOf } from '../shared/props.ts';

/** The option set, and its association with each VPC that uses it. */
export function writeOptions(options: Resource, template: CfnTemplate): void {
  template.put(options, 'AWS::EC2::DHCPOptions', {
    DomainName: textOf(options, 'domainName'),
    DomainNameServers: textsOf(options, 'domainNameServers'),
    NtpServers: textsOf(options, 'ntpServers'),
    Tags: template.tags(options),
  });
  for (const [index, VpcId] of template.refs(referencesOf(options, 'vpcs')).entries())
    template.part(options, `Association${index + 1}`, 'AWS::EC2::VPCDHCPOptionsAssociation', {
      VpcId,
      DhcpOptionsId: template.ref(options.id),
    });
}
