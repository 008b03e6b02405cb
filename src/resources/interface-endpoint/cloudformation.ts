import type { CfnMapping, CfnSource, Drafts } from '../../formats/mapping.ts';
import { groupsListed } from '../shared/cfn-groups.ts';
import { interfaceRows, settleInterfaces } from '../shared/service-host-drafts.ts';
import { endpointPolicy } from '../shared/cfn-policy.ts';
import { serviceLabel } from '../shared/service-names.ts';
import { writeEndpoint } from './cloudformation-write.ts';

/** @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-vpcendpoint.html */
export const cloudformation: CfnMapping = {
  types: { 'AWS::EC2::VPCEndpoint': { read: readEndpoint } },
  write: writeEndpoint,
};

/** Private DNS is off unless the template turns it on. */
function readEndpoint(source: CfnSource, drafts: Drafts): void {
  if (source.text('VpcEndpointType') !== 'Interface') return;
  source.ignore('IpAddressType', 'DnsOptions');
  const id = drafts.id(source.logicalId);
  drafts.put({
    id,
    kind: 'interface-endpoint',
    name: source.name,
    parent: source.reference('VpcId'),
    sourceId: source.logicalId,
    props: {
      service: serviceLabel(source.script('ServiceName') ?? ''),
      nodes: interfaceRows(source.references('SubnetIds')),
      securityGroups: groupsListed(source, 'SecurityGroupIds', drafts, id),
      privateDns: source.flag('PrivateDnsEnabled') ?? false,
      policy: endpointPolicy(source),
    },
  });
  settleInterfaces(drafts, id);
}
