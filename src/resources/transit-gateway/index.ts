/**
 * A transit gateway: a router between VPCs, VPN connections, Direct Connect gateways and transit gateways of other Regions. Each is
 * attached to it; the table an attachment is associated with routes what comes from it.
 * Left out: ECMP over VPN connections, multicast, Connect attachments, prefix list references, Network Manager.
 * @see https://docs.aws.amazon.com/vpc/latest/tgw/how-transit-gateways-work.html
 */
import { defineKind } from '../../kinds/kind.ts';
import { awsCli } from './aws-cli.ts';
import { behaviour } from './behaviour.ts';
import { cloudformation } from './cloudformation.ts';
import { companions } from './companions.ts';
import { connect } from './connect.ts';
import { face } from './face.ts';
import { mend } from './mend.ts';
import { routeTarget } from './route-target.ts';
import { rules } from './rules.ts';
import { fields } from './schema.ts';
import { words } from './texts.ts';

export const transitGateway = defineKind({
  kind: 'transit-gateway',
  fields,
  parents: ['region', null],
  face,
  texts: words,
  rules,
  companions,
  connect,
  routeTarget,
  mend,
  behaviour,
  cloudformation,
  awsCli,
});
