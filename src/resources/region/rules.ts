import type { Rule } from '../../kinds/kind.ts';
import { contentsOf } from '../../model/numbering.ts';
import { QUOTAS } from '../figures.ts';
import { DOCS } from '../shared/docs.ts';
import { finding, quotaFinding } from '../shared/finding.ts';
import type { RegionProps } from './schema.ts';

type RegionRule = Rule<RegionProps>;

/** AWS's spelling: `ap-northeast-2`, `us-gov-west-1`. */
const CODE = /^[a-z]{2}(-[a-z]+)+-\d+$/;

const codeIsSpelledRight: RegionRule = (region) =>
  CODE.test(region.props.region)
    ? []
    : [
        finding(region, {
          severity: 'warning',
          rule: 'region-code',
          text: 'code',
          field: 'region',
          values: { code: region.props.region },
          docs: DOCS.regions,
        }),
      ];

const isWithinQuotas: RegionRule = (region, view) => {
  const inside = contentsOf(view, region.id);
  const count = (kind: string): number => inside.filter((each) => each.kind === kind).length;
  return [
    ...quotaFinding(region, QUOTAS.vpcsPerRegion, count('vpc'), 'quota-vpcs'),
    ...quotaFinding(region, QUOTAS.elasticIpsPerRegion, count('elastic-ip'), 'quota-elastic-ips'),
    ...quotaFinding(region, QUOTAS.interfacesPerRegion, count('network-interface'), 'quota-interfaces'),
    ...quotaFinding(region, QUOTAS.groupsPerRegion, count('security-group'), 'quota-groups'),
  ];
};

export const rules: readonly RegionRule[] = [codeIsSpelledRight, isWithinQuotas];
