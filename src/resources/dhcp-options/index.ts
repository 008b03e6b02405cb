/**
 * A DHCP option set: what the hosts of its VPCs are told on the way up, above all which name servers to ask. Other servers than the
 * VPC's own resolver are hosts like any other: questions to them are packets.
 * Left out: leases, NetBIOS, what the search domain does to short names.
 * @see https://docs.aws.amazon.com/vpc/latest/userguide/VPC_DHCP_Options.html
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

export const dhcpOptions = defineKind({
  kind: 'dhcp-options',
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
