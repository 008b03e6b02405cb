import type { CfnMapping, CfnSource, Drafts } from '../../formats/mapping.ts';
import { present } from '../../formats/present.ts';
import { withRows } from '../shared/cloudformation.ts';

/** @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-directconnect-directconnectgateway.html */
export const cloudformation: CfnMapping = {
  types: {
    'AWS::DirectConnect::DirectConnectGateway': { read: readGateway },
    'AWS::DirectConnect::DirectConnectGatewayAssociation': { read: readAssociation },
  },
};

function readGateway(source: CfnSource, drafts: Drafts): void {
  drafts.put({
    id: drafts.id(source.logicalId),
    kind: 'direct-connect-gateway',
    name: source.text('DirectConnectGatewayName') ?? source.name,
    parent: null,
    sourceId: source.logicalId,
    props: present({ asn: source.number('AmazonSideAsn') }),
  });
}

function readAssociation(source: CfnSource, drafts: Drafts): void {
  source.ignore('AcceptDirectConnectGatewayAssociationProposalRoleArn');
  const direct = source.reference('DirectConnectGatewayId');
  const gateway = source.reference('AssociatedGatewayId');
  const prefixes = source.list('AllowedPrefixesToDirectConnectGateway').filter((each) => typeof each === 'string');
  if (direct === null || gateway === null) return;
  const row = { gateway, allowedPrefixes: prefixes.join(' ') };
  drafts.amend(direct, 'direct-connect-gateway', (props) => withRows(props, 'associations', [row]));
}
