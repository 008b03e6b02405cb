import type { Rule } from '../../kinds/kind.ts';
import { DOCS } from '../shared/docs.ts';
import { finding, nameOf } from '../shared/finding.ts';
import { referencesExist } from '../shared/references.ts';
import { interfacesIn } from '../shared/service-host-public.ts';
import { interfacesFit } from '../shared/service-host-rules.ts';
import type { EcsTaskProps } from './schema.ts';

type TaskRule = Rule<EcsTaskProps>;

/** Without a public address a task in a public subnet cannot even pull its image over the internet. */
const reachesTheInternet: TaskRule = (task, view) =>
  interfacesIn(view, task, { isPublic: true, hasPublicAddress: false }).map(({ subnet, index }) => {
    const values = { subnet: subnet === undefined ? '' : nameOf(subnet) };
    const field = `nodes.${index}.publicAddress`;
    const about = { rule: 'task-without-public-address', text: 'no-public', field, docs: DOCS.ecs } as const;
    return finding(task, { severity: 'warning', values, ...about });
  });

export const rules: readonly TaskRule[] = [referencesExist, interfacesFit, reachesTheInternet];
