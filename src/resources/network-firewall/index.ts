/**
 * A firewall of AWS Network Firewall: stateless rules for every packet, then stateful ones for every flow. Traffic comes to it by its
 * endpoints, one per Availability Zone, each of which knows its own flows only.
 * Left out, and said with every answer: rules about domains and about what packets carry, managed rule groups, TLS inspection.
 * @see https://docs.aws.amazon.com/network-firewall/latest/developerguide/what-is-aws-network-firewall.html
 */
import { defineKind } from '../../kinds/kind.ts';
import { awsCli } from './aws-cli.ts';
import { behaviour } from './behaviour.ts';
import { cloudformation } from './cloudformation.ts';
import { connect } from './connect.ts';
import { costs } from './costs.ts';
import { face } from './face.ts';
import { mend } from './mend.ts';
import { rules } from './rules.ts';
import { fields } from './schema.ts';
import { words } from './texts.ts';

export const networkFirewall = defineKind({
  kind: 'network-firewall',
  fields,
  parents: ['vpc'],
  face,
  texts: words,
  rules,
  connect,
  mend,
  behaviour,
  costs,
  cloudformation,
  awsCli,
});
