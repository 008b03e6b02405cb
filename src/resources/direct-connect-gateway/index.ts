/**
 * A Direct Connect gateway: joins virtual interfaces to the virtual private gateways (or transit gateways) it is associated with,
 * in any Region. It passes nothing between two interfaces or two gateways.
 * Left out: associations of other accounts, SiteLink.
 * @see https://docs.aws.amazon.com/directconnect/latest/UserGuide/direct-connect-gateways-intro.html
 */
import { defineKind } from '../../kinds/kind.ts';
import { awsCli } from './aws-cli.ts';
import { behaviour } from './behaviour.ts';
import { cloudformation } from './cloudformation.ts';
import { connect } from './connect.ts';
import { face } from './face.ts';
import { rules } from './rules.ts';
import { fields } from './schema.ts';
import { words } from './texts.ts';

export const directConnectGateway = defineKind({
  kind: 'direct-connect-gateway',
  fields,
  parents: [null],
  face,
  texts: words,
  rules,
  connect,
  behaviour,
  cloudformation,
  awsCli,
});
