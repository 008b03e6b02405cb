import type { Rule } from '../../kinds/kind.ts';
import { contentsOf } from '../../model/numbering.ts';
import { QUOTAS } from '../figures.ts';
import { DOCS } from '../shared/docs.ts';
import { finding, nameOf, quotaFinding } from '../shared/finding.ts';
import { textOf } from '../shared/props.ts';
import type { AvailabilityZoneProps } from './schema.ts';

type ZoneRule = Rule<AvailabilityZoneProps>;

/** A zone is named after its Region and a letter. */
const isOfRegion: ZoneRule = (zone, view) => {
  const region = view.enclosing(zone.id, 'region');
  const code = textOf(region, 'region');
  if (region === undefined || zone.props.zone.startsWith(code)) return [];
  const values = { zone: zone.props.zone, region: code };
  return [
    finding(zone, {
      severity: 'error',
      rule: 'InvalidParameterValue',
      text: 'region',
      field: 'zone',
      values,
      docs: DOCS.regions,
    }),
  ];
};

/** Two frames for one zone are the same place. */
const isDrawnOnce: ZoneRule = (zone, view) => {
  const twin = view
    .children(zone.parent)
    .find((each) => each.kind === zone.kind && each.id < zone.id && textOf(each, 'zone') === zone.props.zone);
  if (twin === undefined) return [];
  const values = { zone: zone.props.zone, other: nameOf(twin) };
  return [
    finding(zone, {
      severity: 'hint',
      rule: 'zone-drawn-twice',
      text: 'twice',
      field: 'zone',
      values,
      docs: DOCS.regions,
    }),
  ];
};

const isWithinQuotas: ZoneRule = (zone, view) => {
  const gateways = contentsOf(view, zone.id).filter((each) => each.kind === 'nat-gateway');
  return quotaFinding(zone, QUOTAS.natGatewaysPerZone, gateways.length, 'quota-nat-gateways');
};

export const rules: readonly ZoneRule[] = [isOfRegion, isDrawnOnce, isWithinQuotas];
