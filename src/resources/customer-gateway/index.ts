/**
 * A customer gateway: the device in an on-premises network where Site-to-Site VPN tunnels end. It stands in the network it joins.
 * Left out: the device's own configuration, certificates, NAT in front of it.
 * @see https://docs.aws.amazon.com/vpn/latest/s2svpn/your-cgw.html
 */
import { defineKind } from '../../kinds/kind.ts';
import { awsCli } from './aws-cli.ts';
import { behaviour } from './behaviour.ts';
import { cloudformation } from './cloudformation.ts';
import { face } from './face.ts';
import { rules } from './rules.ts';
import { fields } from './schema.ts';
import { words } from './texts.ts';

export const customerGateway = defineKind({
  kind: 'customer-gateway',
  fields,
  parents: ['on-premises-network', 'region', null],
  numbering: { type: 'address', field: 'ipAddress', from: '198.51.100.0/24' },
  face,
  texts: words,
  rules,
  behaviour,
  cloudformation,
  awsCli,
});
