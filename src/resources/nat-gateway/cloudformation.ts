import type { CfnMapping, CfnSource, Drafts } from '../../formats/mapping.ts';
import { present } from '../../formats/present.ts';
import type { ResourceId } from '../../model/topology.ts';
import { textOf } from '../shared/props.ts';
import { writeGateway } from './cloudformation-write.ts';

/** @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-natgateway.html */
export const cloudformation: CfnMapping = {
  types: { 'AWS::EC2::NatGateway': { read: readGateway } },
  write: writeGateway,
};

function readGateway(source: CfnSource, drafts: Drafts): void {
  source.ignore('MaxDrainDurationSeconds');
  const id = drafts.id(source.logicalId);
  drafts.put({
    id,
    kind: 'nat-gateway',
    name: source.name,
    parent: source.reference('SubnetId'),
    sourceId: source.logicalId,
    props: present({
      connectivity: source.text('ConnectivityType'),
      privateAddress: source.text('PrivateIpAddress'),
      secondaryPrivateAddresses: source.list('SecondaryPrivateIpAddresses'),
    }),
  });
  associate(source.reference('AllocationId'), id, '', drafts);
  const secondary = source.list('SecondaryPrivateIpAddresses').map(String);
  for (const [index, address] of source.references('SecondaryAllocationIds').entries())
    associate(address, id, secondary[index] ?? '', drafts);
  drafts.settle(id, (gateway, around) => {
    const block = textOf(around.enclosing(id, 'subnet'), 'cidr');
    if (textOf(gateway, 'privateAddress') !== '' || block === '') return gateway;
    return { ...gateway, props: { ...gateway.props, privateAddress: around.freeAddress(block) ?? '' } };
  });
}

/** Secondary addresses of both kinds go together in the order they are listed. */
function associate(address: ResourceId | null, gateway: ResourceId, privateAddress: string, drafts: Drafts): void {
  if (address === null) return;
  drafts.amend(address, 'elastic-ip', (props) => ({ ...props, association: gateway, privateAddress }));
}
