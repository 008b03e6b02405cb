import type { CfnMapping, CfnSource, Drafts } from '../../formats/mapping.ts';
import { present } from '../../formats/present.ts';
import { withRows } from '../shared/cloudformation.ts';
import { writeGateway } from './cloudformation-write.ts';

/** @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-directconnect-directconnectgateway.html */
export const cloudformation: CfnMapping = {
  types: {
    'AWS::DirectConnect::DirectConnectGateway': { read: readGateway },
    'AWS::DirectConnect::DirectConnectGatewayAssociation': { read: readAssociation },
  },
  write: writeGateway,
};

function readGateway(source: CfnSource, drafts: Drafts): void {
  drafts.put({
    id: drafts.id(source.logicalId),
    kind: 'direct-connect-gateway',
    name: nameOf(source),
    parent: null,
    sourceId: source.logicalId,
    props: present({ asn: source.number('AmazonSideAsn') }),
  });
}

/** A tag holds any name, the gateway's own name not. */
function nameOf(source: CfnSource): string {
  const given = source.text('DirectConnectGatewayName');
  return source.name === source.logicalId ? (given ?? source.name) : source.name;
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
