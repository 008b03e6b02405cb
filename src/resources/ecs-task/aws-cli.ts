import type { Around, AwsCliMapping, AwsRecord, Drafts } from '../../formats/mapping.ts';
import { type Json, type Resource, resourceId } from '../../model/topology.ts';
import { rowsOf } from '../shared/props.ts';
import { settleInterfaces } from '../shared/service-host-drafts.ts';
import { interfaceNoted } from '../shared/service-interfaces.ts';

/**
 * A task in awsvpc mode says its interface, which says its groups; its definition says its ports.
 * @see https://docs.aws.amazon.com/cli/latest/reference/ecs/describe-tasks.html
 */
export const awsCli: AwsCliMapping = { calls: { taskDefinition: readDefinition, tasks: readTask } };

function readDefinition(record: AwsRecord, drafts: Drafts): void {
  const arn = record.text('taskDefinitionArn');
  if (arn === null) return;
  const mappings = record.records('containerDefinitions').flatMap((each) => each.records('portMappings'));
  const ports = mappings.flatMap((mapping) => {
    const port = mapping.number('containerPort');
    return port === null ? [] : [{ protocol: mapping.text('protocol') ?? 'tcp', port }];
  });
  drafts.note(arn, ports);
}

function readTask(record: AwsRecord, drafts: Drafts): void {
  const sourceId = record.text('taskArn');
  const attachment = record.records('attachments').find((each) => each.text('type') === 'ElasticNetworkInterface');
  if (sourceId === null || attachment === undefined || record.text('lastStatus') === 'STOPPED') return;
  const details = attachment.records('details');
  const detail = (name: string): string => details.find((each) => each.text('name') === name)?.text('value') ?? '';
  const subnet = detail('subnetId');
  if (subnet === '') return;
  const id = drafts.id(sourceId);
  const row = { subnet, privateAddress: detail('privateIPv4Address'), ipv6Address: '', publicAddress: '' };
  drafts.put({
    id,
    kind: 'ecs-task',
    name: record.text('group')?.replace(/^\w+:/, '') ?? sourceId,
    parent: null,
    sourceId,
    props: { nodes: [row], listening: 'unknown' },
  });
  const definition = record.text('taskDefinitionArn') ?? '';
  drafts.settle(id, (task, around) =>
    withPorts(withInterface(task, detail('networkInterfaceId'), around), around.noted(definition)),
  );
  settleInterfaces(drafts, id);
}

function withInterface(task: Resource, eni: string, around: Around): Resource {
  const found = interfaceNoted(eni, around);
  if (found === null) return task;
  const nodes = rowsOf(task, 'nodes').map((row) => ({ ...row, publicAddress: found.publicAddress }));
  return { ...task, props: { ...task.props, nodes, securityGroups: found.groups.map(resourceId) } };
}

function withPorts(task: Resource, listeners: Json): Resource {
  return Array.isArray(listeners) ? { ...task, props: { ...task.props, listeners, listening: 'listed' } } : task;
}
