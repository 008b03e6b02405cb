import type { AwsCliMapping, AwsRecord, Drafts } from '../../formats/mapping.ts';
import { present } from '../../formats/present.ts';
import { withRows } from '../shared/cloudformation.ts';

/** @see https://docs.aws.amazon.com/cli/latest/reference/directconnect/describe-direct-connect-gateways.html */
export const awsCli: AwsCliMapping = {
  calls: { directConnectGateways: readGateway, directConnectGatewayAssociations: readAssociation },
};

function readGateway(record: AwsRecord, drafts: Drafts): void {
  const sourceId = record.text('directConnectGatewayId');
  if (sourceId === null || record.text('directConnectGatewayState') === 'deleted') return;
  drafts.put({
    id: drafts.id(sourceId),
    kind: 'direct-connect-gateway',
    name: record.text('directConnectGatewayName') ?? sourceId,
    parent: null,
    sourceId,
    props: present({ asn: record.number('amazonSideAsn') }),
  });
}

/** Associations that a proposal of another account made name the gateway in `associatedGateway` only. */
function readAssociation(record: AwsRecord, drafts: Drafts): void {
  const direct = record.reference('directConnectGatewayId');
  const gateway = record.record('associatedGateway')?.reference('id') ?? record.reference('virtualGatewayId');
  const state = record.text('associationState') ?? 'associated';
  if (direct === null || gateway === null || (state !== 'associated' && state !== 'updating')) return;
  const allowed = record.records('allowedPrefixesToDirectConnectGateway').flatMap((each) => each.text('cidr') ?? []);
  const row = { gateway, allowedPrefixes: allowed.join(' ') };
  drafts.amend(direct, 'direct-connect-gateway', (props) => {
    const known = Array.isArray(props.associations) ? props.associations : [];
    const isKnown = known.some((each) => JSON.stringify(each) === JSON.stringify(row));
    return isKnown ? props : withRows(props, 'associations', [row]);
  });
}
