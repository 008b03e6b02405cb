/**
 * A route table of a transit gateway: says for the attachments associated with it where their packets go. The longest prefix wins,
 * then a static route, then what VPCs, Direct Connect and VPN connections propagate, in that order.
 * Left out: prefix list references.
 * @see https://docs.aws.amazon.com/vpc/latest/tgw/tgw-route-tables.html
 */
import { defineKind } from '../../kinds/kind.ts';
import { awsCli } from './aws-cli.ts';
import { behaviour } from './behaviour.ts';
import { cloudformation } from './cloudformation.ts';
import { face } from './face.ts';
import { ghostRows } from './ghost-rows.ts';
import { mend } from './mend.ts';
import { rules } from './rules.ts';
import { fields } from './schema.ts';
import { words } from './texts.ts';

export const transitGatewayRouteTable = defineKind({
  kind: 'transit-gateway-route-table',
  fields,
  parents: ['transit-gateway'],
  face,
  texts: words,
  rules,
  mend,
  behaviour,
  cloudformation,
  awsCli,
  ghostRows,
});
