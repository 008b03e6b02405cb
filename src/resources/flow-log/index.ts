/**
 * A VPC flow log: a record per flow and interval of what security groups and network ACLs accepted and rejected. It changes nothing;
 * `sim/flow-log.ts` prints its lines for a conversation.
 * Left out: destinations, aggregation over time, flow logs of transit gateways.
 * @see https://docs.aws.amazon.com/vpc/latest/userguide/flow-logs.html
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

export const flowLog = defineKind({
  kind: 'flow-log',
  fields,
  parents: ['region', null],
  face,
  texts: words,
  rules,
  connect,
  behaviour,
  flowLog: ({ props: { target, traffic, format } }) => ({ target, traffic, format }),
  cloudformation,
  awsCli,
});
