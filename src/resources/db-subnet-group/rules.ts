import type { Rule } from '../../kinds/kind.ts';
import { zoneOf } from '../shared/balancers.ts';
import { DOCS } from '../shared/docs.ts';
import { finding } from '../shared/finding.ts';
import { referencesExist } from '../shared/references.ts';
import type { DbSubnetGroupProps } from './schema.ts';

type GroupRule = Rule<DbSubnetGroupProps>;

/** A group has subnets in two Availability Zones at least, also for an instance in one. */
const coversZones: GroupRule = (group, view) => {
  const zones = new Set(group.props.subnets.map((subnet) => zoneOf(view, subnet) || subnet));
  if (zones.size > 1) return [];
  const about = {
    rule: 'DBSubnetGroupDoesNotCoverEnoughAZs',
    text: 'zones',
    field: 'subnets',
    docs: DOCS.rds,
  } as const;
  return [finding(group, { severity: 'error', ...about })];
};

export const rules: readonly GroupRule[] = [referencesExist, coversZones];
