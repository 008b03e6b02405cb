import type { Around, CfnMapping, CfnPointer, CfnSource, Drafts } from '../../formats/mapping.ts';
import type { Json } from '../../model/topology.ts';
import { draftRegion, withRows } from '../shared/cloudformation.ts';
import { placeOf, writeZone } from './cloudformation-write.ts';
import { BALANCERS } from './schema.ts';

/** @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-route53-hostedzone.html */
export const cloudformation: CfnMapping = {
  types: {
    'AWS::Route53::HostedZone': { read: readZone },
    'AWS::Route53::RecordSet': { read: readRecord },
  },
  write: writeZone,
  comesWith: placeOf,
};

/** Public zones are the internet's affair. */
function readZone(source: CfnSource, drafts: Drafts): void {
  source.ignore('HostedZoneConfig', 'HostedZoneTags', 'QueryLoggingConfig');
  const vpcs = source.records('VPCs').flatMap((each) => {
    each.ignore('VPCRegion');
    return each.reference('VPCId') ?? [];
  });
  const name = (source.text('Name') ?? source.name).replace(/\.$/, '');
  if (vpcs.length === 0) return;
  drafts.put({
    id: drafts.id(source.logicalId),
    kind: 'private-hosted-zone',
    name,
    parent: draftRegion(source, drafts),
    sourceId: source.logicalId,
    props: { vpcs },
  });
}

const TYPES: readonly string[] = ['A', 'AAAA', 'CNAME'];

function readRecord(source: CfnSource, drafts: Drafts): void {
  // Which of several records answers is told by `Weight`, `Region` or `Failover`, which nobody reads here.
  source.ignore('TTL', 'Comment', 'SetIdentifier', 'HealthCheckId');
  if (source.has('HostedZoneId')) source.ignore('HostedZoneName');
  const zone = source.reference('HostedZoneId');
  const name = source.text('Name')?.replace(/\.$/, '') ?? '';
  const type = source.text('Type') ?? 'A';
  const alias = source.record('AliasTarget');
  alias?.ignore('HostedZoneId', 'EvaluateTargetHealth');
  const target = alias?.pointer('DNSName') ?? null;
  const values = source.list('ResourceRecords').filter((each) => typeof each === 'string');
  if (zone === null || name === '' || (alias === null && !TYPES.includes(type))) return;
  const rowIn = (around: Around): Json =>
    target === null
      ? { name, type, value: values.join(' '), target: null }
      : { name, type: 'ALIAS', ...aliasOf(target, around) };
  drafts.settle(zone, (resource, around) => ({
    ...resource,
    props: withRows(resource.props, 'records', [rowIn(around)]),
  }));
}

function aliasOf(pointer: CfnPointer, around: Around): { readonly value: string; readonly target: Json } {
  if (pointer.type === 'outside') return { value: pointer.text, target: null };
  const kind = around.find(pointer.id)?.kind;
  return BALANCERS.some((each) => each === kind)
    ? { value: '', target: pointer.id }
    : { value: pointer.logicalId, target: null };
}
