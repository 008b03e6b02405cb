import type { CfnMapping, CfnSource, Drafts } from '../../formats/mapping.ts';
import { present } from '../../formats/present.ts';
import { textOf } from '../shared/props.ts';

/** @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-natgateway.html */
export const cloudformation: CfnMapping = { types: { 'AWS::EC2::NatGateway': { read: readGateway } } };

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
  for (const address of [source.reference('AllocationId'), ...source.references('SecondaryAllocationIds')]) {
    if (address !== null) drafts.amend(address, 'elastic-ip', (props) => ({ ...props, association: id }));
  }
  drafts.settle(id, (gateway, around) => {
    const block = textOf(around.enclosing(id, 'subnet'), 'cidr');
    if (textOf(gateway, 'privateAddress') !== '' || block === '') return gateway;
    return { ...gateway, props: { ...gateway.props, privateAddress: around.freeAddress(block) ?? '' } };
  });
}
