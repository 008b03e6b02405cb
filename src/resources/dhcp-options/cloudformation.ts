import type { CfnMapping, CfnSource, Drafts } from '../../formats/mapping.ts';
import { present } from '../../formats/present.ts';
import { draftRegion, withRows } from '../shared/cloudformation.ts';
import { writeOptions } from './cloudformation-write.ts';

/** @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-dhcpoptions.html */
export const cloudformation: CfnMapping = {
  types: {
    'AWS::EC2::DHCPOptions': { read: readOptions },
    'AWS::EC2::VPCDHCPOptionsAssociation': { read: readAssociation },
  },
  write: writeOptions,
};

function readOptions(source: CfnSource, drafts: Drafts): void {
  source.ignore('NetbiosNameServers', 'NetbiosNodeType', 'Ipv6AddressPreferredLeaseTime');
  const servers = source.list('DomainNameServers').filter((each) => typeof each === 'string');
  drafts.put({
    id: drafts.id(source.logicalId),
    kind: 'dhcp-options',
    name: source.name,
    parent: draftRegion(source, drafts),
    sourceId: source.logicalId,
    props: {
      ...present({ domainName: source.text('DomainName') }),
      ...(servers.length > 0 ? { domainNameServers: servers } : {}),
      ntpServers: source.list('NtpServers').filter((each) => typeof each === 'string'),
    },
  });
}

function readAssociation(source: CfnSource, drafts: Drafts): void {
  const vpc = source.reference('VpcId');
  const options = source.reference('DhcpOptionsId');
  if (vpc !== null && options !== null)
    drafts.amend(options, 'dhcp-options', (props) => withRows(props, 'vpcs', [vpc]));
}
