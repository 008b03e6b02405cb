import type { AwsCliMapping, AwsRecord, Drafts } from '../../formats/mapping.ts';
import { present } from '../../formats/present.ts';
import { message } from '../../model/message.ts';
import { readGuestTag } from './guest-tag.ts';
import { guestText } from './guest-tags.ts';
import { METADATA_UNKNOWN, metadataFields } from './metadata-fields.ts';

/**
 * Its interfaces are drafted by their own kind. What runs on it no call tells: unless a tag does, it is assumed to listen.
 * @see https://docs.aws.amazon.com/cli/latest/reference/ec2/describe-instances.html
 */
export const awsCli: AwsCliMapping = {
  calls: {
    Reservations: (record, drafts) => {
      for (const each of record.records('Instances')) readInstance(each, drafts);
    },
    Instances: readInstance,
  },
};

/** A pending instance is running within seconds, one that is stopping has stopped. */
const STATES: Readonly<Record<string, string>> = {
  pending: 'running',
  running: 'running',
  stopping: 'stopped',
  stopped: 'stopped',
  'shutting-down': 'terminated',
  terminated: 'terminated',
};

function readInstance(record: AwsRecord, drafts: Drafts): void {
  const metadata = record.record('MetadataOptions');
  const sourceId = record.text('InstanceId');
  if (sourceId === null) return;
  const id = drafts.id(sourceId);
  const name = record.name(sourceId);
  const given = record.record('State')?.text('Name') ?? null;
  const state = given === null ? null : (STATES[given] ?? given);
  const subnet = record.reference('SubnetId');
  if (subnet === null) {
    // A terminated one is listed for an hour without its interfaces and its place.
    const left = message('aws.no-place', { instance: name, state: given ?? '' });
    record.report(state === 'terminated' ? 'hint' : 'warning', 'aws-no-subnet', left);
    return;
  }
  drafts.put({
    id,
    kind: 'instance',
    name,
    parent: subnet,
    sourceId,
    props: {
      ...present({ state, instanceType: record.text('InstanceType'), keyName: record.text('KeyName') }),
      ...(metadata === null ? METADATA_UNKNOWN : metadataFields(metadata)),
      ...readGuestTag(
        guestText((key) => record.tag(key)),
        (text) => record.report('warning', 'guest-tag', text, id),
      ),
    },
  });
}
