import type { CfnMapping, CfnSource, Drafts } from '../../formats/mapping.ts';
import { present } from '../../formats/present.ts';
import { draftRegion, withRows } from '../shared/cloudformation.ts';
import { writeGateway } from './cloudformation-write.ts';

/** @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-vpngateway.html */
export const cloudformation: CfnMapping = {
  types: {
    'AWS::EC2::VPNGateway': { read: readGateway },
    'AWS::EC2::VPNGatewayRoutePropagation': { read: readPropagation },
  },
  write: writeGateway,
};

/** Without an attachment it stays outside of every VPC. */
function readGateway(source: CfnSource, drafts: Drafts): void {
  source.ignore('Type');
  drafts.put({
    id: drafts.id(source.logicalId),
    kind: 'virtual-private-gateway',
    name: source.name,
    parent: draftRegion(source, drafts),
    sourceId: source.logicalId,
    props: present({ asn: source.number('AmazonSideAsn') }),
  });
}

function readPropagation(source: CfnSource, drafts: Drafts): void {
  const gateway = source.reference('VpnGatewayId');
  if (gateway === null) return;
  for (const table of source.references('RouteTableIds')) {
    drafts.amend(table, 'route-table', (props) => withRows(props, 'propagatingVgws', [gateway]));
  }
}
