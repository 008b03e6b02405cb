import type { CfnMapping, CfnSource, Drafts } from '../../formats/mapping.ts';
import { present } from '../../formats/present.ts';
import { draftRegion } from '../shared/cloudformation.ts';
import { writeAddress } from './cloudformation-write.ts';

const PUBLIC_ADDRESS = { type: 'assigned', assigned: 'public-address', many: false } as const;

/** @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-eip.html */
export const cloudformation: CfnMapping = {
  types: {
    'AWS::EC2::EIP': { read: readAddress, attributes: { Ref: PUBLIC_ADDRESS, PublicIp: PUBLIC_ADDRESS } },
    'AWS::EC2::EIPAssociation': { read: readAssociation },
  },
  write: writeAddress,
};

function readAddress(source: CfnSource, drafts: Drafts): void {
  source.ignore('Domain', 'NetworkBorderGroup', 'PublicIpv4Pool', 'TransferAddress', 'IpamPoolId');
  drafts.put({
    id: drafts.id(source.logicalId),
    kind: 'elastic-ip',
    name: source.name,
    parent: draftRegion(source, drafts),
    sourceId: source.logicalId,
    props: {
      address: source.text('Address') ?? source.assigned('public-address'),
      association: source.reference('InstanceId'),
    },
  });
}

function readAssociation(source: CfnSource, drafts: Drafts): void {
  const address = source.has('AllocationId') ? source.reference('AllocationId') : source.reference('EIP');
  const holder = source.reference('NetworkInterfaceId') ?? source.reference('InstanceId');
  const privateAddress = source.text('PrivateIpAddress');
  if (address === null || holder === null) return;
  drafts.amend(address, 'elastic-ip', (props) => ({ ...props, association: holder, ...present({ privateAddress }) }));
}
