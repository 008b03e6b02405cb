import type { AwsCliMapping, AwsRecord, Drafts } from '../../formats/mapping.ts';
import type { Json, ResourceId } from '../../model/topology.ts';
import { withRows } from '../shared/cloudformation.ts';

/**
 * Zones by `list-hosted-zones`, their VPCs by `get-hosted-zone`, records by `list-resource-record-sets` of one zone.
 * @see https://docs.aws.amazon.com/cli/latest/reference/route53/list-hosted-zones.html
 */
export const awsCli: AwsCliMapping = {
  calls: { HostedZones: readZone, HostedZone: readZoneWithVpcs, ResourceRecordSets: readRecord },
};

/** `/hostedzone/Z0123` and `Z0123` are the same zone. */
function idOf(text: string | null): string | null {
  return text?.replace(/^\/hostedzone\//, '') ?? null;
}

function readZone(record: AwsRecord, drafts: Drafts): ResourceId | null {
  const sourceId = idOf(record.text('Id'));
  if (sourceId === null || record.record('Config')?.flag('PrivateZone') !== true) return null;
  const id = drafts.id(sourceId);
  const name = (record.text('Name') ?? sourceId).replace(/\.$/, '');
  drafts.ensure({ id, kind: 'private-hosted-zone', name, parent: null, sourceId, props: {} });
  return id;
}

function readZoneWithVpcs(record: AwsRecord, drafts: Drafts): void {
  const id = readZone(record, drafts);
  const vpcs = record.output.records('VPCs').flatMap((each) => each.reference('VPCId') ?? []);
  if (id !== null && vpcs.length > 0) drafts.amend(id, 'private-hosted-zone', (props) => ({ ...props, vpcs }));
}

const TYPES: readonly (string | null)[] = ['A', 'AAAA', 'CNAME'];

function readRecord(record: AwsRecord, drafts: Drafts): void {
  const zone = idOf(record.request.text('HostedZoneId') ?? record.request.text('Id'));
  const name = record.text('Name')?.replace(/\.$/, '').replace('\\052', '*') ?? '';
  const type = record.text('Type');
  if (zone === null || name === '' || !TYPES.includes(type)) return;
  const alias = record.record('AliasTarget')?.text('DNSName')?.replace(/\.$/, '');
  const values = record.records('ResourceRecords').flatMap((each) => each.text('Value') ?? []);
  const row: Json =
    alias === undefined
      ? { name, type, value: values.join(' '), target: null }
      : { name, type: 'ALIAS', value: alias.replace(/^dualstack\./, ''), target: null };
  drafts.settle(drafts.id(zone), (resource) => ({ ...resource, props: withRows(resource.props, 'records', [row]) }));
}
