import type { Rule } from '../../kinds/kind.ts';
import { ELB_DOCS } from '../shared/balancer-docs.ts';
import { nodeAddressesFit, nodesAreApart } from '../shared/balancer-rules.ts';
import { finding, nameOf } from '../shared/finding.ts';
import { referencesExist } from '../shared/references.ts';
import { appliancesOf, speaksGeneve } from './appliances.ts';
import type { GwlbProps } from './schema.ts';

type GwlbRule = Rule<GwlbProps>;

const hasAppliances: GwlbRule = (gwlb, view) => {
  const balancer = view.resource(gwlb.id);
  const group = gwlb.props.targetGroup === null ? undefined : view.resource(gwlb.props.targetGroup);
  const about = { field: 'targetGroup', docs: ELB_DOCS.gateway } as const;
  if (group !== undefined && !speaksGeneve(group)) {
    const values = { group: nameOf(group) };
    const said = { rule: 'InvalidConfigurationRequest', text: 'not-geneve', values, ...about };
    return [finding(gwlb, { severity: 'error', ...said })];
  }
  if (balancer === undefined || appliancesOf(view, balancer).length > 0) return [];
  return [finding(gwlb, { severity: 'warning', rule: 'GWLB_NO_TARGET', text: 'no-appliance', ...about })];
};

export const rules: readonly GwlbRule[] = [referencesExist, nodesAreApart, nodeAddressesFit, hasAppliances];
