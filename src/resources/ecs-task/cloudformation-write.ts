import type { CfnTemplate } from '../../formats/mapping.ts';
import { type Resource, resourceId } from '../../model/topology.ts';
import { lookedUp } from '../shared/cfn-outside.ts';
import { cellOf, referencesOf, rowsOf, textOf } from '../shared/props.ts';

const CLUSTER = 'Cluster';
const DEFINITION = 'Definition';

/** A Fargate service that keeps as many tasks running as the drawing has interfaces. */
export function writeTask(task: Resource, template: CfnTemplate): void {
  const nodes = rowsOf(task, 'nodes');
  const isPublic = nodes.some((row) => cellOf(row, 'publicAddress') !== '');
  template.part(task, CLUSTER, 'AWS::ECS::Cluster', {});
  if (isKnown(task)) writeDefinition(task, template);
  template.put(task, 'AWS::ECS::Service', {
    Cluster: { Ref: template.partId(task.id, CLUSTER) },
    TaskDefinition: isKnown(task)
      ? { Ref: template.partId(task.id, DEFINITION) }
      : lookedUp(`${template.logicalId(task.id)}/task-definition`),
    LaunchType: 'FARGATE',
    DesiredCount: textOf(task, 'state') === 'stopped' ? 0 : nodes.length,
    NetworkConfiguration: {
      AwsvpcConfiguration: {
        Subnets: template.refs([...new Set(nodes.map((row) => resourceId(cellOf(row, 'subnet'))))]),
        SecurityGroups: template.refs(referencesOf(task, 'securityGroups')),
        AssignPublicIp: isPublic ? 'ENABLED' : 'DISABLED',
      },
    },
    Tags: template.tags(task),
  });
}

/** Whether the drawing says what runs in the task; else its definition is one that is there already. */
function isKnown(task: Resource): boolean {
  return textOf(task, 'listening') !== 'unknown';
}

function writeDefinition(task: Resource, template: CfnTemplate): void {
  const PortMappings = rowsOf(task, 'listeners').map((row) => ({
    ContainerPort: row.port ?? null,
    Protocol: cellOf(row, 'protocol'),
  }));
  template.part(task, DEFINITION, 'AWS::ECS::TaskDefinition', {
    RequiresCompatibilities: ['FARGATE'],
    NetworkMode: 'awsvpc',
    Cpu: '256',
    Memory: '512',
    ContainerDefinitions: [{ Name: 'app', Image: 'public.ecr.aws/nginx/nginx:stable', PortMappings }],
  });
}
