import type { CfnSource, Drafts } from '../../formats/mapping.ts';
import type { Json, Resource } from '../../model/topology.ts';
import { expectUsual } from '../shared/cloudformation.ts';

const LEFT_OUT = [
  'Cpu',
  'EnableFaultInjection',
  'EphemeralStorage',
  'ExecutionRoleArn',
  'Family',
  'IpcMode',
  'Memory',
  'PidMode',
  'RequiresCompatibilities',
  'RuntimePlatform',
  'TaskRoleArn',
  'Volumes',
];

const CONTAINER_LEFT_OUT = [
  'Command',
  'Cpu',
  'DependsOn',
  'EntryPoint',
  'Environment',
  'EnvironmentFiles',
  'Essential',
  'HealthCheck',
  'Image',
  'LinuxParameters',
  'LogConfiguration',
  'Memory',
  'MemoryReservation',
  'MountPoints',
  'Name',
  'ReadonlyRootFilesystem',
  'Secrets',
  'StopTimeout',
  'Ulimits',
  'User',
  'WorkingDirectory',
];

/**
 * A task definition is no resource here: the ports that its containers map are noted.
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ecs-taskdefinition.html
 */
export function readDefinition(source: CfnSource, drafts: Drafts): void {
  source.ignore(...LEFT_OUT);
  expectUsual(source, 'NetworkMode', 'awsvpc');
  const ports = source.records('ContainerDefinitions').flatMap((container) => {
    container.ignore(...CONTAINER_LEFT_OUT);
    return container.records('PortMappings').flatMap(portOf);
  });
  drafts.note(drafts.id(source.logicalId), ports);
}

function portOf(mapping: CfnSource): readonly Json[] {
  mapping.ignore('HostPort', 'Name', 'AppProtocol');
  const port = mapping.number('ContainerPort');
  return port === null ? [] : [{ protocol: (mapping.text('Protocol') ?? 'tcp').toLowerCase(), port }];
}

/**
 * The task with the ports that its definition maps, and then those that a load balancer is told. What runs in it is not known where
 * the template does not hold its definition.
 */
export function withMappedPorts(task: Resource, noted: Json, told: readonly Json[]): Resource {
  if (!Array.isArray(noted)) return task;
  const mapped = noted.map((each) => JSON.stringify(each));
  const others = told.filter((each) => !mapped.includes(JSON.stringify(each)));
  return { ...task, props: { ...task.props, listening: 'listed', listeners: [...noted, ...others] } };
}
