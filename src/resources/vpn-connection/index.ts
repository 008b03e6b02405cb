/**
 * A Site-to-Site VPN connection: two IPsec tunnels between a gateway of AWS and a customer gateway, with static or BGP routing.
 * Packets inside stay as they are; the outer header is told at the hop. A BGP connection without a tunnel withdraws its routes.
 * Left out: IKE, the inside addresses of tunnels, acceleration, ECMP, MSS clamping by the customer's device.
 * @see https://docs.aws.amazon.com/vpn/latest/s2svpn/VPC_VPN.html
 */
import { defineKind } from '../../kinds/kind.ts';
import { PRICES } from '../figures.ts';
import { costsOf } from '../shared/costs.ts';
import { awsCli } from './aws-cli.ts';
import { behaviour } from './behaviour.ts';
import { cloudformation } from './cloudformation.ts';
import { face } from './face.ts';
import { mend } from './mend.ts';
import { rules } from './rules.ts';
import { fields } from './schema.ts';
import { words } from './texts.ts';

export const vpnConnection = defineKind({
  kind: 'vpn-connection',
  fields,
  parents: ['region', null],
  face,
  texts: words,
  rules,
  mend,
  behaviour,
  costs: () => costsOf(PRICES.vpnConnection),
  cloudformation,
  awsCli,
});
