import type { Around, CfnMapping, CfnSource, Drafts } from '../../formats/mapping.ts';
import { present } from '../../formats/present.ts';
import type { Resource, ResourceId } from '../../model/topology.ts';
import { textOf, textsOf } from '../shared/props.ts';
import { readRegional } from './cloudformation-regional.ts';
import { writeGateway } from './cloudformation-write.ts';

/** @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-natgateway.html */
export const cloudformation: CfnMapping = {
  types: {
    'AWS::EC2::NatGateway': {
      read: readGateway,
      attributes: { RouteTableId: { type: 'companion', kind: 'route-table' } },
    },
  },
  write: writeGateway,
};

function readGateway(source: CfnSource, drafts: Drafts): void {
  source.ignore('MaxDrainDurationSeconds');
  if (source.text('AvailabilityMode') === 'regional') readRegional(source, drafts);
  else readZonal(source, drafts);
}

function readZonal(source: CfnSource, drafts: Drafts): void {
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
  const count = source.number('SecondaryPrivateIpAddressCount') ?? 0;
  drafts.settle(id, (gateway, around) => withAddresses(gateway, around, count));
}

/** Secondary addresses of both kinds go together in the order they are listed. */
function associate(address: ResourceId | null, gateway: ResourceId, privateAddress: string, drafts: Drafts): void {
  if (address === null) return;
  drafts.amend(address, 'elastic-ip', (props) => ({ ...props, association: gateway, privateAddress }));
}

/** Addresses that one gateway may be given without being listed. */
const MOST_ADDRESSES = 31;

/** Gives the gateway the addresses that AWS would choose: its primary one, and as many secondary ones as are asked for. */
function withAddresses(gateway: Resource, around: Around, count: number): Resource {
  const block = textOf(around.enclosing(gateway.id, 'subnet'), 'cidr');
  const next = (): string => (block === '' ? '' : (around.freeAddress(block) ?? ''));
  const privateAddress = textOf(gateway, 'privateAddress') || next();
  const counted = Array.from({ length: Math.min(count, MOST_ADDRESSES) }, next).filter((each) => each !== '');
  const secondaryPrivateAddresses = [...textsOf(gateway, 'secondaryPrivateAddresses'), ...counted];
  return { ...gateway, props: { ...gateway.props, privateAddress, secondaryPrivateAddresses } };
}
