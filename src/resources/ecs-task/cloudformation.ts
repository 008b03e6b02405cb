import type { CfnMapping, CfnSource, Drafts } from '../../formats/mapping.ts';
import { message } from '../../model/message.ts';
import type { ResourceId } from '../../model/topology.ts';
import { groupsListed } from '../shared/cfn-groups.ts';
import { withRows } from '../shared/cloudformation.ts';
import { cellOf, rowsOf } from '../shared/props.ts';
import { interfaceRows, settleInterfaces } from '../shared/service-host-drafts.ts';
import { readDefinition, withMappedPorts } from './definition.ts';
import { writeTask } from './cloudformation-write.ts';

/** @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ecs-service.html */
export const cloudformation: CfnMapping = {
  types: {
    'AWS::ECS::Service': { read: readService },
    'AWS::ECS::TaskDefinition': { read: readDefinition },
    'AWS::ECS::Cluster': { read: (source) => source.ignore(...CLUSTER_LEFT_OUT) },
  },
  write: writeTask,
};

const LEFT_OUT = [
  'CapacityProviderStrategy',
  'Cluster',
  'DeploymentConfiguration',
  'EnableExecuteCommand',
  'HealthCheckGracePeriodSeconds',
  'LaunchType',
  'PlatformVersion',
  'SchedulingStrategy',
  'ServiceName',
];

const CLUSTER_LEFT_OUT = [
  'CapacityProviders',
  'ClusterName',
  'ClusterSettings',
  'Configuration',
  'DefaultCapacityProviderStrategy',
  'ServiceConnectDefaults',
];

/** A service is drawn as its tasks: one with an interface in each of its subnets. Its ports are those its definition maps, and those a load balancer is told. */
function readService(source: CfnSource, drafts: Drafts): void {
  source.ignore(...LEFT_OUT);
  const config = source.record('NetworkConfiguration')?.record('AwsvpcConfiguration') ?? null;
  const subnets = config?.references('Subnets') ?? [];
  const id = drafts.id(source.logicalId);
  const securityGroups = config === null ? [] : groupsListed(config, 'SecurityGroups', drafts, id);
  const isPublic = config?.text('AssignPublicIp') === 'ENABLED';
  const balancers = source.records('LoadBalancers');
  const listeners = balancers.flatMap((each) => {
    each.ignore('ContainerName');
    const port = each.number('ContainerPort');
    return port === null ? [] : [{ protocol: 'tcp', port }];
  });
  if (subnets.length === 0) {
    // In the bridge and host modes its tasks are at the addresses of instances that nobody names.
    source.report('warning', 'cfn-type', message('cfn.type', { type: source.type, id: source.logicalId }));
    source.ignore('TaskDefinition', 'DesiredCount');
    return;
  }
  drafts.put({
    id,
    kind: 'ecs-task',
    name: source.name,
    parent: null,
    sourceId: source.logicalId,
    props: {
      state: source.number('DesiredCount') === 0 ? 'stopped' : 'running',
      nodes: interfaceRows(subnets),
      securityGroups,
      listening: 'unknown',
      ...(listeners.length > 0 ? { listeners } : {}),
    },
  });
  const definition = source.pointer('TaskDefinition');
  if (definition?.type === 'resource')
    drafts.settle(id, (task, around) => withMappedPorts(task, around.noted(definition.id), listeners));
  settleInterfaces(drafts, id, (index) => (isPublic ? source.assigned('public-address', `${id}.${index}`) : ''));
  for (const each of balancers) register(each, id, drafts);
}

/** Tasks are targets by their addresses, at the port of the container. */
function register(balancer: CfnSource, task: ResourceId, drafts: Drafts): void {
  const group = balancer.reference('TargetGroupArn');
  const port = balancer.number('ContainerPort') ?? 0;
  if (group === null) return;
  drafts.settle(group, (resource, around) => {
    if (resource.kind !== 'target-group') return resource;
    const addresses = rowsOf(around.find(task), 'nodes').map((row) => cellOf(row, 'privateAddress'));
    const targets = addresses.map((address) => ({ target: null, address, port, health: 'unknown' }));
    return { ...resource, props: withRows(resource.props, 'targets', targets) };
  });
}
