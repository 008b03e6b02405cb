import { choice, flag, integer, type PropsOf, reference, references, table, text } from '../../model/fields.ts';
import { nodeColumns } from '../shared/balancer-fields.ts';

export const ENGINES = [
  'mysql',
  'postgres',
  'mariadb',
  'sqlserver',
  'oracle',
  'aurora-mysql',
  'aurora-postgresql',
] as const;

export const fields = {
  engine: choice(ENGINES),
  /** 0 for the engine's usual port. */
  port: integer(0, 0, 65535),
  state: choice(['available', 'stopped']),
  /** Whether AWS gives it a public address and lets its name resolve to it outside of the VPC. */
  publiclyAccessible: flag(false),
  /** The subnet group: where it may stand. */
  subnetGroup: reference('db-subnet-group'),
  /** Where it stands at present. */
  nodes: table(nodeColumns, [], false),
  /** None for the VPC's default one. */
  securityGroups: references('security-group'),
  /** Name that AWS gave it; empty for one made of its own name. */
  dnsName: text(),
};
export type RdsInstanceProps = PropsOf<typeof fields>;
