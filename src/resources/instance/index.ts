/**
 * An EC2 instance: a host with programs that listen, and a guest kernel that may forward and translate (a NAT instance).
 * Its addresses are those of its network interfaces.
 * Left out: several guests' routing tables (the primary interface is the default), containers, iptables beyond the tables shown.
 * @see https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/concepts.html
 */
import { defineKind } from '../../kinds/kind.ts';
import { awsCli } from './aws-cli.ts';
import { behaviour } from './behaviour.ts';
import { cloudformation } from './cloudformation.ts';
import { companions } from './companions.ts';
import { connect } from './connect.ts';
import { costs } from './costs.ts';
import { endpoints } from './endpoints.ts';
import { face } from './face.ts';
import { mend } from './mend.ts';
import { presets } from './presets.ts';
import { routeTarget } from './route-target.ts';
import { restarted } from './restarted.ts';
import { rules } from './rules.ts';
import { fields } from './schema.ts';
import { words } from './texts.ts';

export const instance = defineKind({
  kind: 'instance',
  fields,
  parents: ['subnet'],
  presets,
  face,
  texts: words,
  rules,
  companions,
  connect,
  routeTarget,
  mend,
  restarted,
  behaviour,
  conditions: ['connections-tracked', 'allowance-used-up', 'restarted'],
  costs,
  cloudformation,
  awsCli,
  endpoints,
});
