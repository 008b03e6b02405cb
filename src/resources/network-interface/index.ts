/**
 * A network interface: private addresses in a subnet, security groups, and the source/destination check.
 * The primary interface (device index 0) comes and goes with its instance.
 * Left out: MAC addresses, prefix delegation, trunking, addresses kept over a stop.
 * @see https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/using-eni.html
 */
import { defineKind } from '../../kinds/kind.ts';
import { awsCli } from './aws-cli.ts';
import { behaviour } from './behaviour.ts';
import { cloudformation } from './cloudformation.ts';
import { face } from './face.ts';
import { mend } from './mend.ts';
import { rules } from './rules.ts';
import { fields } from './schema.ts';
import { words } from './texts.ts';

export const networkInterface = defineKind({
  kind: 'network-interface',
  fields,
  parents: ['subnet'],
  owner: 'instance',
  numbering: { type: 'address', field: 'privateAddress', from: 'cidr' },
  face,
  texts: words,
  rules,
  mend,
  behaviour,
  cloudformation,
  awsCli,
});
