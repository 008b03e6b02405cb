/**
 * An Elastic IP: a public IPv4 address that stays with the account and is mapped to one private address at a time.
 * Left out: address pools of your own, transfers, reverse DNS.
 * @see https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/elastic-ip-addresses-eip.html
 */
import { defineKind } from '../../kinds/kind.ts';
import { PRICES } from '../figures.ts';
import { costsOf } from '../shared/costs.ts';
import { awsCli } from './aws-cli.ts';
import { behaviour } from './behaviour.ts';
import { cloudformation } from './cloudformation.ts';
import { connect } from './connect.ts';
import { face } from './face.ts';
import { mend } from './mend.ts';
import { rules } from './rules.ts';
import { fields } from './schema.ts';
import { words } from './texts.ts';

export const elasticIp = defineKind({
  kind: 'elastic-ip',
  fields,
  parents: ['region', 'vpc', null],
  // An address for documentation (RFC 5737) stands for the one that AWS would choose.
  numbering: { type: 'address', field: 'address', from: '198.51.100.0/24' },
  face,
  texts: words,
  rules,
  connect,
  mend,
  behaviour,
  costs: () => costsOf(PRICES.publicAddress),
  cloudformation,
  awsCli,
});
