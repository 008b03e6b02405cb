import type { CfnMapping, CfnSource, Drafts } from '../../formats/mapping.ts';
import { present } from '../../formats/present.ts';
import { draftZone, expectUsual, vpcOf } from '../shared/cloudformation.ts';
import { writeSubnet } from './cloudformation-write.ts';

/** @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-subnet.html */
export const cloudformation: CfnMapping = {
  types: {
    'AWS::EC2::Subnet': {
      read: readSubnet,
      attributes: { Ipv6CidrBlocks: { type: 'property', paths: ['Ipv6CidrBlock'] } },
    },
    'AWS::EC2::SubnetCidrBlock': { read: readBlock },
    'AWS::EC2::SubnetRouteTableAssociation': {
      read: (source, drafts) => associate(source, drafts, 'RouteTableId', 'routeTable'),
    },
    'AWS::EC2::SubnetNetworkAclAssociation': {
      read: (source, drafts) => associate(source, drafts, 'NetworkAclId', 'networkAcl'),
    },
  },
  write: writeSubnet,
};

function readSubnet(source: CfnSource, drafts: Drafts): void {
  source.ignore('AvailabilityZoneId', 'OutpostArn', 'PrivateDnsNameOptionsOnLaunch', 'EnableLniAtDeviceIndex');
  expectUsual(source, 'EnableDns64', 'false');
  expectUsual(source, 'Ipv6Native', 'false');
  const vpc = vpcOf(source);
  const zone = source.text('AvailabilityZone');
  drafts.put({
    id: drafts.id(source.logicalId),
    kind: 'subnet',
    name: source.name,
    parent: vpc === null || zone === null ? vpc : draftZone(vpc, zone, drafts),
    sourceId: source.logicalId,
    props: present({
      cidr: source.text('CidrBlock'),
      ipv6Cidr: source.text('Ipv6CidrBlock'),
      mapPublicIpOnLaunch: source.flag('MapPublicIpOnLaunch'),
      assignIpv6OnCreation: source.flag('AssignIpv6AddressOnCreation'),
    }),
  });
}

function readBlock(source: CfnSource, drafts: Drafts): void {
  const subnet = source.reference('SubnetId');
  const ipv6Cidr = source.text('Ipv6CidrBlock');
  if (subnet !== null && ipv6Cidr !== null) drafts.amend(subnet, 'subnet', (props) => ({ ...props, ipv6Cidr }));
}

function associate(source: CfnSource, drafts: Drafts, property: string, field: string): void {
  const subnet = source.reference('SubnetId');
  const table = source.reference(property);
  if (subnet !== null && table !== null) drafts.amend(subnet, 'subnet', (props) => ({ ...props, [field]: table }));
}
