import type { CfnCompanion, CfnTemplate } from '../../formats/mapping.ts';
import { type Json, type Resource, resourceId } from '../../model/topology.ts';
import { anywhere } from '../shared/cfn-outside.ts';
import { notWritten } from '../shared/cfn-write.ts';
import { cellOf, referencesOf, type Row, rowsOf } from '../shared/props.ts';
import { regionOf } from '../shared/region.ts';

/** A zone of its VPCs, and a record set for each of its records. */
export function writeZone(zone: Resource, template: CfnTemplate): void {
  const HostedZoneId = template.ref(zone.id);
  template.put(zone, 'AWS::Route53::HostedZone', {
    Name: zone.name,
    VPCs: referencesOf(zone, 'vpcs').map((vpc) => ({
      VPCId: anywhere(template, vpc, `${template.logicalId(vpc)}/id`),
      VPCRegion: regionOf(template.view, vpc) || template.region,
    })),
  });
  for (const [index, row] of rowsOf(zone, 'records').entries()) {
    const answer = answerOf(row, zone, template);
    if (answer !== null)
      template.part(zone, `Record${index + 1}`, 'AWS::Route53::RecordSet', {
        HostedZoneId,
        Name: cellOf(row, 'name'),
        ...answer,
      });
  }
}

/** Without a VPC it would be a public zone. */
export function placeOf(zone: Resource): CfnCompanion | null {
  return referencesOf(zone, 'vpcs').length === 0 ? notWritten(zone) : null;
}

/** Seconds that a resolver may keep an answer. */
const TTL = '300';

/** An alias leads to a load balancer or to another record of the zone; one to any other name is a CNAME. Null for an empty record. */
function answerOf(row: Row, zone: Resource, template: CfnTemplate): { readonly [property: string]: Json } | null {
  const type = cellOf(row, 'type');
  const value = cellOf(row, 'value').trim();
  const target = cellOf(row, 'target');
  if (cellOf(row, 'name') === '' || (value === '' && target === '')) return null;
  if (type !== 'ALIAS') return { Type: type, TTL, ResourceRecords: value.split(/[\s,]+/) };
  const isOwn = rowsOf(zone, 'records').some((other) => cellOf(other, 'name') === value);
  if (isOwn) return { Type: 'A', AliasTarget: { DNSName: value, HostedZoneId: template.ref(zone.id) } };
  const DNSName = template.attribute(resourceId(target), 'DNSName');
  const HostedZoneId = template.attribute(resourceId(target), 'CanonicalHostedZoneID');
  if (DNSName !== null) return { Type: 'A', AliasTarget: { DNSName, HostedZoneId } };
  return value === '' ? null : { Type: 'CNAME', TTL, ResourceRecords: [value] };
}
