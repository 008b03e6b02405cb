import type { CfnTemplate } from '../../formats/mapping.ts';
import { type Json, type Resource, resourceId } from '../../model/topology.ts';
import { parseAddress } from '../../net/address.ts';
import { contains } from '../../net/prefix.ts';
import { listenerPart } from '../shared/cfn-parts.ts';
import { cellOf, numberOf, rowsOf, textOf } from '../shared/props.ts';
import { blocksOf, vpcOf } from '../shared/vpc.ts';

/** A target group with its targets. How they fare no template can say. A Lambda function's has neither port nor VPC. */
export function writeGroup(group: Resource, template: CfnTemplate): void {
  const isFunction = textOf(group, 'targetType') === 'lambda';
  const preserve = textOf(group, 'preserveClientIp');
  template.put(group, 'AWS::ElasticLoadBalancingV2::TargetGroup', {
    DependsOn: [...new Set(rowsOf(group, 'targets').flatMap((row) => listenersAt(cellOf(row, 'target'), template)))],
    TargetType: textOf(group, 'targetType'),
    ...(isFunction ? {} : network(group, template)),
    TargetGroupAttributes:
      preserve === 'default' ? [] : [{ Key: 'preserve_client_ip.enabled', Value: String(preserve === 'on') }],
    Targets: rowsOf(group, 'targets').flatMap((row) => {
      const Id = template.ref(resourceId(cellOf(row, 'target'))) ?? cellOf(row, 'address');
      const Port = row.port === 0 ? null : (row.port ?? null);
      return Id === '' ? [] : [{ Id, Port, AvailabilityZone: zoneOf(group, cellOf(row, 'address'), template) }];
    }),
    Tags: template.tags(group),
  });
}

function network(group: Resource, template: CfnTemplate) {
  const protocol = textOf(group, 'healthCheckProtocol');
  const port = numberOf(group, 'healthCheckPort');
  return {
    VpcId: template.ref(vpcOf(template.view, group.id)?.id ?? null),
    Protocol: textOf(group, 'protocol'),
    Port: numberOf(group, 'port'),
    HealthCheckProtocol: protocol,
    HealthCheckPort: port === 0 ? 'traffic-port' : String(port),
    HealthCheckPath: protocol === 'TCP' ? null : textOf(group, 'healthCheckPath'),
  };
}

/** An address outside of the group's VPC is of no zone. */
function zoneOf(group: Resource, text: string, { view }: CfnTemplate): Json {
  const address = parseAddress(text);
  const vpc = vpcOf(view, group.id);
  if (address === null || vpc === undefined) return null;
  return blocksOf(vpc).some((block) => contains(block, address)) ? null : 'all';
}

/** A load balancer is a target once it listens. */
function listenersAt(target: string, template: CfnTemplate): readonly string[] {
  const id = resourceId(target);
  const balancer = template.view.resource(id);
  if (balancer?.kind !== 'application-load-balancer' || template.ref(id) === null) return [];
  return [...rowsOf(balancer, 'listeners').keys()].map((index) => template.partId(id, listenerPart(index)));
}
