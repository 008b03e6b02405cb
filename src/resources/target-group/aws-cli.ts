import type { AwsCliMapping, AwsRecord, Drafts } from '../../formats/mapping.ts';
import { present } from '../../formats/present.ts';
import { withRows } from '../shared/cloudformation.ts';

/**
 * Target groups, the targets registered in each (`describe-target-health` names the group in its request only) and their attributes.
 * @see https://docs.aws.amazon.com/cli/latest/reference/elbv2/describe-target-groups.html
 */
export const awsCli: AwsCliMapping = {
  calls: { TargetGroups: readGroup, TargetHealthDescriptions: readTarget, Attributes: readAttribute },
};

function readGroup(record: AwsRecord, drafts: Drafts): void {
  const sourceId = record.text('TargetGroupArn');
  if (sourceId === null) return;
  drafts.put({
    id: drafts.id(sourceId),
    kind: 'target-group',
    name: record.text('TargetGroupName') ?? sourceId,
    parent: record.reference('VpcId'),
    sourceId,
    props: {
      ...present({
        targetType: record.text('TargetType'),
        protocol: record.text('Protocol'),
        port: record.number('Port'),
        healthCheckProtocol: record.text('HealthCheckProtocol'),
        healthCheckPath: record.text('HealthCheckPath'),
      }),
      healthCheckPort: record.number('HealthCheckPort') ?? 0,
    },
  });
}

/** States in which a target gets no traffic for its health; those being registered or drained count as not known. */
const HEALTH: Readonly<Record<string, string>> = { healthy: 'healthy', unhealthy: 'unhealthy' };

function readTarget(record: AwsRecord, drafts: Drafts): void {
  const group = record.request.reference('TargetGroupArn');
  const target = record.record('Target');
  const id = target?.text('Id') ?? null;
  if (group === null || target === null || id === null) return;
  const isAddress = /^[\d.]+$|:.*:/.test(id) && !id.startsWith('arn:');
  const health = HEALTH[record.record('TargetHealth')?.text('State') ?? ''] ?? 'unknown';
  const row = {
    target: isAddress ? null : target.reference('Id'),
    address: isAddress ? id : '',
    port: target.number('Port') ?? 0,
    health,
  };
  drafts.amend(group, 'target-group', (props) => withRows(props, 'targets', [row]));
}

function readAttribute(record: AwsRecord, drafts: Drafts): void {
  const group = record.request.reference('TargetGroupArn');
  if (group === null || record.text('Key') !== 'preserve_client_ip.enabled') return;
  const preserveClientIp = record.flag('Value') === true ? 'on' : 'off';
  drafts.amend(group, 'target-group', (props) => ({ ...props, preserveClientIp }));
}
