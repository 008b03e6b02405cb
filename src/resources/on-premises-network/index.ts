/**
 * An on-premises network: address blocks, hosts, and the router that knows the ways to AWS. Customer gateways stand in it, virtual
 * interfaces end at it. With a public address its hosts also reach the internet, translated as at home.
 * Left out: subnets and firewalls of the site, IPv6 towards the internet. Its router knows every block behind a connection.
 * @see https://docs.aws.amazon.com/vpn/latest/s2svpn/your-cgw.html
 */
import { defineKind } from '../../kinds/kind.ts';
import { behaviour } from './behaviour.ts';
import { cloudformation } from './cloudformation.ts';
import { endpoints } from './endpoints.ts';
import { face } from './face.ts';
import { mend } from './mend.ts';
import { rules } from './rules.ts';
import { fields } from './schema.ts';
import { words } from './texts.ts';

export const onPremisesNetwork = defineKind({
  kind: 'on-premises-network',
  fields,
  parents: [null],
  face,
  texts: words,
  rules,
  mend,
  behaviour,
  endpoints,
  cloudformation,
});
