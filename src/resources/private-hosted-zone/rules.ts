import type { Rule } from '../../kinds/kind.ts';
import { message } from '../../model/message.ts';
import { referencesOf } from '../shared/props.ts';
import { DOCS } from '../shared/docs.ts';
import { finding, nameOf, settingFix } from '../shared/finding.ts';
import { answersPrivately } from '../shared/private-dns.ts';
import { referencesExist } from '../shared/references.ts';
import { addressesIn } from './behaviour.ts';
import type { HostedZoneProps } from './schema.ts';

type ZoneRule = Rule<HostedZoneProps>;

const docs = DOCS.privateZones;

/** A private zone is of use in VPCs whose DNS switches are both on. */
const vpcsAnswer: ZoneRule = (zone, view) =>
  zone.props.vpcs.flatMap((id, index) => {
    const vpc = view.resource(id);
    if (vpc === undefined || answersPrivately(vpc)) return [];
    const text = message('private-hosted-zone.fix.dns', { vpc: nameOf(vpc) });
    const fix = settingFix(text, id, { enableDnsSupport: true, enableDnsHostnames: true });
    const about = { field: `vpcs.${index}`, values: { vpc: nameOf(vpc) }, docs, fix };
    return [finding(zone, { severity: 'warning', rule: 'dns-off', text: 'dns-off', ...about })];
  });

const hasVpc: ZoneRule = (zone) =>
  zone.props.vpcs.length > 0
    ? []
    : [finding(zone, { severity: 'warning', rule: 'no-vpc', text: 'no-vpc', field: 'vpcs', docs })];

/** A VPC answers for a domain by one zone. */
const isOnlyZone: ZoneRule = (zone, view) => {
  const twin = view
    .ofKind(zone.kind)
    .find(
      (each) =>
        each.id < zone.id &&
        each.name.toLowerCase() === zone.name.toLowerCase() &&
        referencesOf(each, 'vpcs').some((vpc) => zone.props.vpcs.includes(vpc)),
    );
  if (twin === undefined) return [];
  return [finding(zone, { severity: 'error', rule: 'ConflictingDomainExists', text: 'twin', field: 'vpcs', docs })];
};

const recordsFit: ZoneRule = (zone) =>
  zone.props.records.flatMap(({ name, type, value, target }, index) => {
    const plain = name.toLowerCase().replace(/\.$/, '');
    const domain = zone.name.toLowerCase().replace(/\.$/, '');
    const isInside = plain === domain || plain.endsWith(`.${domain}`);
    const isAddress = type === 'A' || type === 'AAAA';
    const isEmpty = isAddress ? addressesIn(value, type).length === 0 : value.trim() === '' && target === null;
    const wrong = !isInside ? 'outside' : isEmpty ? 'no-value' : type === 'CNAME' && plain === domain ? 'apex' : null;
    if (wrong === null) return [];
    const about = { field: `records.${index}.${wrong === 'no-value' ? 'value' : 'name'}`, docs };
    const values = { record: name, type, value };
    return [finding(zone, { severity: 'error', rule: 'InvalidChangeBatch', text: wrong, values, ...about })];
  });

export const rules: readonly ZoneRule[] = [referencesExist, hasVpc, vpcsAnswer, isOnlyZone, recordsFit];
