/**
 * A virtual interface of Direct Connect: private or transit, between a gateway and an on-premises network, or public, between the
 * network and AWS's public addresses, with a BGP session that is up or down. Preferred to VPN and the internet for equal prefixes.
 * Left out: the connection and location it runs over, BGP communities, SiteLink, IPv6 over public ones.
 * @see https://docs.aws.amazon.com/directconnect/latest/UserGuide/WorkingWithVirtualInterfaces.html
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

export const virtualInterface = defineKind({
  kind: 'virtual-interface',
  fields,
  parents: ['region', null],
  face,
  texts: words,
  rules,
  connect,
  behaviour,
  cloudformation,
  awsCli,
});
