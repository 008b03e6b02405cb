import type { CfnMapping, CfnSource, Drafts } from '../../formats/mapping.ts';
import { present } from '../../formats/present.ts';
import { message } from '../../model/message.ts';
import { draftRegion, withRows } from '../shared/cloudformation.ts';
import { writeVpc } from './cloudformation-write.ts';

/** @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-vpc.html */
export const cloudformation: CfnMapping = {
  types: {
    'AWS::EC2::VPC': {
      read: readVpc,
      attributes: {
        DefaultSecurityGroup: { type: 'companion', kind: 'security-group' },
        DefaultNetworkAcl: { type: 'companion', kind: 'network-acl' },
        Ipv6CidrBlocks: { type: 'assigned', assigned: 'ipv6-block', many: true },
      },
    },
    'AWS::EC2::VPCCidrBlock': { read: readBlock },
  },
  write: writeVpc,
};

function readVpc(source: CfnSource, drafts: Drafts): void {
  source.ignore('InstanceTenancy');
  const cidr = source.text('CidrBlock');
  if (cidr === null) reportBlock(source);
  drafts.put({
    id: drafts.id(source.logicalId),
    kind: 'vpc',
    name: source.name,
    parent: draftRegion(source, drafts),
    sourceId: source.logicalId,
    props: {
      // One that AWS chooses from a pool, or that the template is not told, is not made up.
      cidr: cidr ?? '',
      ...present({
        enableDnsSupport: source.flag('EnableDnsSupport'),
        enableDnsHostnames: source.flag('EnableDnsHostnames'),
      }),
    },
  });
}

function reportBlock(source: CfnSource): void {
  source.ignore('Ipv4NetmaskLength');
  const pool = source.pointer('Ipv4IpamPoolId');
  if (pool === null) return;
  const values = { id: source.logicalId, pool: pool.type === 'outside' ? pool.text : pool.logicalId };
  source.report('warning', 'cfn-ipam', message('vpc.from-pool', values), 'Ipv4IpamPoolId');
}

function readBlock(source: CfnSource, drafts: Drafts): void {
  const vpc = source.pointer('VpcId');
  const id = source.reference('VpcId');
  if (id === null || vpc?.type !== 'resource') return;
  source.ignore('Ipv6CidrBlockNetworkBorderGroup', 'Ipv6Pool');
  const ipv4 = source.text('CidrBlock');
  const byAmazon = source.flag('AmazonProvidedIpv6CidrBlock') === true;
  const ipv6 = source.text('Ipv6CidrBlock') ?? (byAmazon ? source.assigned('ipv6-block', vpc.logicalId) : null);
  if (ipv4 !== null) drafts.amend(id, 'vpc', (props) => withRows(props, 'secondaryCidrs', [ipv4]));
  if (ipv6 !== null) drafts.amend(id, 'vpc', (props) => withRows(props, 'ipv6Cidrs', [ipv6]));
}
