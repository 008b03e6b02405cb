/**
 * A database instance of Amazon RDS (or Aurora): an interface in one subnet of its group, a port by its engine, a name that AWS gives.
 * Left out: the standby of Multi-AZ and fail-over, read replicas as their own endpoints, proxies, storage.
 * @see https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_VPC.WorkingWithRDSInstanceinaVPC.html
 */
import { defineKind } from '../../kinds/kind.ts';
import { awsCli } from './aws-cli.ts';
import { behaviour } from './behaviour.ts';
import { cloudformation } from './cloudformation.ts';
import { connect } from './connect.ts';
import { endpoints } from './endpoints.ts';
import { face } from './face.ts';
import { rules } from './rules.ts';
import { fields } from './schema.ts';
import { words } from './texts.ts';

export const rdsInstance = defineKind({
  kind: 'rds-instance',
  fields,
  parents: ['vpc'],
  face,
  texts: words,
  rules,
  connect,
  behaviour,
  cloudformation,
  awsCli,
  endpoints,
});
