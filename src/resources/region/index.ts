/**
 * An AWS Region: a frame around VPCs and what belongs to the account in that place (Elastic IPs, detached gateways).
 * Left out: opt-in status, Local Zones, Wavelength Zones; a Region adds nothing to the path of a packet.
 * @see https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/using-regions-availability-zones.html
 */
import { defineKind } from '../../kinds/kind.ts';
import { awsCli } from './aws-cli.ts';
import { behaviour } from './behaviour.ts';
import { cloudformation } from './cloudformation.ts';
import { face } from './face.ts';
import { rules } from './rules.ts';
import { fields } from './schema.ts';
import { words } from './texts.ts';

export const region = defineKind({
  kind: 'region',
  fields,
  parents: [null],
  face,
  texts: words,
  rules,
  behaviour,
  cloudformation,
  awsCli,
});
