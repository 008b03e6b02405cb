import type { Rule } from '../../kinds/kind.ts';
import { DOCS } from '../shared/docs.ts';
import { finding, nameOf } from '../shared/finding.ts';
import { referencesExist } from '../shared/references.ts';
import { interfacesIn } from '../shared/service-host-public.ts';
import { interfacesFit } from '../shared/service-host-rules.ts';
import type { RdsInstanceProps } from './schema.ts';

type DatabaseRule = Rule<RdsInstanceProps>;

const docs = DOCS.rds;

/** A public address is of no use in a subnet that has no way to the internet gateway. */
const publicStandsPublic: DatabaseRule = (database, view) =>
  (database.props.publiclyAccessible
    ? interfacesIn(view, database, { isPublic: false, hasPublicAddress: true })
    : []
  ).map(({ subnet }) => {
    const values = { subnet: subnet === undefined ? '' : nameOf(subnet) };
    const about = {
      rule: 'public-in-private-subnet',
      text: 'private-subnet',
      field: 'publiclyAccessible',
      docs,
    } as const;
    return finding(database, { severity: 'warning', values, ...about });
  });

export const rules: readonly DatabaseRule[] = [referencesExist, interfacesFit, publicStandsPublic];
