import type { CfnMapping, CfnSource, Drafts } from '../../formats/mapping.ts';
import { withRows } from '../shared/cloudformation.ts';
import { comesWithGateway, writeTable } from './cloudformation-write.ts';

const KIND = 'transit-gateway-route-table';

/** @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-transitgatewayroutetable.html */
export const cloudformation: CfnMapping = {
  types: {
    'AWS::EC2::TransitGatewayRouteTable': { read: readTable },
    'AWS::EC2::TransitGatewayRoute': { read: readRoute },
  },
  write: writeTable,
  comesWith: comesWithGateway,
};

function readTable(source: CfnSource, drafts: Drafts): void {
  drafts.put({
    id: drafts.id(source.logicalId),
    kind: KIND,
    name: source.name,
    parent: source.reference('TransitGatewayId'),
    sourceId: source.logicalId,
    props: {},
  });
}

function readRoute(source: CfnSource, drafts: Drafts): void {
  const table = source.reference('TransitGatewayRouteTableId');
  const destination = source.text('DestinationCidrBlock');
  const isBlackhole = source.flag('Blackhole') === true;
  const attachment = source.reference('TransitGatewayAttachmentId');
  const target = isBlackhole ? 'blackhole' : attachment;
  if (table === null || destination === null || target === null) return;
  drafts.amend(table, KIND, (props) => withRows(props, 'routes', [{ destination, attachment: target }]));
}
