import type { CfnTemplate } from '../../formats/mapping.ts';
import { type Resource, resourceId } from '../../model/topology.ts';
import { cellOf, referencesOf, rowsOf, textOf } from '../shared/props.ts';

const CLUSTER = 'Cluster';
const DEFINITION = 'Definition';

/** A Fargate service that keeps as many tasks running as the drawing has interfaces. */
export function writeTask(task: Resource, template: CfnTemplate): void {
  const nodes = rowsOf(task, 'nodes');
  const isPublic = nodes.some((row) => cellOf(row, 'publicAddress') !== '');
  template.part(task, CLUSTER, 'AWS::ECS::Cluster', {});
  writeDefinition(task, template);
  template.put(task, 'AWS::ECS::Service', {
    Cluster: { Ref: template.partId(task.id, CLUSTER) },
    TaskDefinition: { Ref: template.partId(task.id, DEFINITION) },
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
