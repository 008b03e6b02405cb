import type { AwsCliMapping, AwsRecord, Drafts } from '../../formats/mapping.ts';
import { present } from '../../formats/present.ts';
import { awsRegion } from '../shared/aws-region.ts';
import { STATES } from './schema.ts';

/** @see https://docs.aws.amazon.com/cli/latest/reference/ec2/describe-vpc-peering-connections.html */
export const awsCli: AwsCliMapping = { calls: { VpcPeeringConnections: readPeering } };

/** Deleted ones are listed for a while and say nothing any more. */
function readPeering(record: AwsRecord, drafts: Drafts): void {
  const sourceId = record.text('VpcPeeringConnectionId');
  const state = record.record('Status')?.text('Code') ?? 'active';
  if (sourceId === null || state === 'deleted') return;
  const requester = record.record('RequesterVpcInfo');
  const accepter = record.record('AccepterVpcInfo');
  drafts.put({
    id: drafts.id(sourceId),
    kind: 'peering-connection',
    name: record.name(sourceId),
    parent: awsRegion(record, drafts),
    sourceId,
    props: present({
      requester: requester?.reference('VpcId') ?? null,
      accepter: accepter?.reference('VpcId') ?? null,
      state: STATES.find((each) => each === state) ?? null,
      requesterDns: allowsNames(requester),
      accepterDns: allowsNames(accepter),
    }),
  });
}

function allowsNames(info: AwsRecord | null): boolean | null {
  return info?.record('PeeringOptions')?.flag('AllowDnsResolutionFromRemoteVpc') ?? null;
}
