import type { AwsRecord } from '../../formats/mapping.ts';
import { message } from '../../model/message.ts';
import type { ResourceId } from '../../model/topology.ts';

/** `available`, `pendingAcceptance`, …; the API's model writes them with a capital, its answers without. @see API VpcEndpoint State */
export function endpointState(record: AwsRecord): string {
  const state = record.text('State') ?? 'available';
  return state.slice(0, 1).toLowerCase() + state.slice(1);
}

/** States in which an endpoint takes traffic, or will within minutes; a partial one does in some of its zones. */
const WORKING: readonly string[] = ['available', 'pending', 'partial'];

/** Whether an endpoint that is its own resource takes traffic; one that does not is reported and left out, deleted ones without a word. */
export function takesTraffic(record: AwsRecord, id: ResourceId): boolean {
  const state = endpointState(record);
  if (WORKING.includes(state)) return true;
  if (state !== 'deleted') record.report('warning', 'aws-endpoint-state', message('aws.endpoint-state', { id, state }));
  return false;
}
