/**
 * A virtual private gateway: a VPC's end of Site-to-Site VPN and Direct Connect. It forwards between interfaces of the VPC that
 * contains it and the prefixes it knows, and propagates these into route tables.
 * Left out: VPN CloudHub (between sites), BGP attributes beyond the order of Direct Connect, static and BGP VPN.
 * @see https://docs.aws.amazon.com/vpn/latest/s2svpn/VPC_VPN.html
 */
import { defineKind } from '../../kinds/kind.ts';
import { awsCli } from './aws-cli.ts';
import { behaviour } from './behaviour.ts';
import { cloudformation } from './cloudformation.ts';
import { connect } from './connect.ts';
import { face } from './face.ts';
import { mend } from './mend.ts';
import { routeTarget } from './route-target.ts';
import { rules } from './rules.ts';
import { fields } from './schema.ts';
import { words } from './texts.ts';

export const virtualPrivateGateway = defineKind({
  kind: 'virtual-private-gateway',
  fields,
  parents: ['vpc', 'region', null],
  face,
  texts: words,
  rules,
  connect,
  routeTarget,
  mend,
  behaviour,
  cloudformation,
  awsCli,
});
