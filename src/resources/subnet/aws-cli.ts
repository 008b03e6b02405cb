import type { AwsCliMapping, AwsRecord, Drafts } from '../../formats/mapping.ts';
import { present } from '../../formats/present.ts';
import { associatedBlocks } from '../shared/aws-region.ts';
import { draftZone } from '../shared/cloudformation.ts';

/** @see https://docs.aws.amazon.com/cli/latest/reference/ec2/describe-subnets.html */
export const awsCli: AwsCliMapping = { calls: { Subnets: readSubnet } };

/** Its route table and network ACL are told by those. */
function readSubnet(record: AwsRecord, drafts: Drafts): void {
  const sourceId = record.text('SubnetId');
  if (sourceId === null) return;
  const vpc = record.reference('VpcId');
  const zone = record.text('AvailabilityZone');
  drafts.put({
    id: drafts.id(sourceId),
    kind: 'subnet',
    name: record.name(sourceId),
    parent: vpc === null || zone === null ? vpc : draftZone(vpc, zone, drafts),
    sourceId,
    props: present({
      cidr: record.text('CidrBlock'),
      ipv6Cidr: associatedBlocks(record, 6)[0] ?? null,
      mapPublicIpOnLaunch: record.flag('MapPublicIpOnLaunch'),
      assignIpv6OnCreation: record.flag('AssignIpv6AddressOnCreation'),
    }),
  });
}
