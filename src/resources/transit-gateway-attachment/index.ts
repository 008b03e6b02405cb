/**
 * An attachment of a transit gateway: to a VPC by one subnet in each zone, to a VPN connection, to a Direct Connect gateway, or to
 * another transit gateway (a peering, which both sides see as one attachment).
 * Left out: Connect attachments (GRE), the acceptance of attachments from other accounts as a step of its own.
 * @see https://docs.aws.amazon.com/vpc/latest/tgw/tgw-vpc-attachments.html
 */
import { defineKind } from '../../kinds/kind.ts';
import { PRICES } from '../figures.ts';
import { costsOf } from '../shared/costs.ts';
import { awsCli } from './aws-cli.ts';
import { behaviour } from './behaviour.ts';
import { cloudformation } from './cloudformation.ts';
import { connect } from './connect.ts';
import { face } from './face.ts';
import { mend } from './mend.ts';
import { rules } from './rules.ts';
import { fields } from './schema.ts';
import { words } from './texts.ts';

export const transitGatewayAttachment = defineKind({
  kind: 'transit-gateway-attachment',
  fields,
  parents: ['transit-gateway'],
  face,
  texts: words,
  rules,
  connect,
  mend,
  behaviour,
  costs: () => costsOf(PRICES.transitGatewayAttachment),
  cloudformation,
  awsCli,
});
