import type { CfnProperties, CfnTemplate } from '../../formats/mapping.ts';
import { type Json, type Resource, resourceId } from '../../model/topology.ts';
import { lookedUp } from './cfn-outside.ts';
import { listenerPart } from './cfn-parts.ts';
import { internetAttachments } from './cfn-write.ts';
import { cellOf, flagOf, referencesOf, type Row, rowsOf, textOf } from './props.ts';
import { vpcOf } from './vpc.ts';

/** A load balancer of a type. One that faces the internet waits until the VPC has its gateway. */
export function putBalancer(balancer: Resource, type: string, properties: CfnProperties, template: CfnTemplate): void {
  const isDual = rowsOf(balancer, 'nodes').some((row) => cellOf(row, 'ipv6Address') !== '');
  const scheme = textOf(balancer, 'scheme');
  template.put(balancer, 'AWS::ElasticLoadBalancingV2::LoadBalancer', {
    DependsOn:
      scheme === 'internet-facing' ? internetAttachments(vpcOf(template.view, balancer.id)?.id, template) : null,
    Type: type,
    Scheme: scheme,
    IpAddressType: isDual ? 'dualstack' : null,
    ...properties,
    SecurityGroups: template.refs(referencesOf(balancer, 'securityGroups')),
    Tags: template.tags(balancer),
  });
}

export function subnetsOfNodes(balancer: Resource, template: CfnTemplate): readonly Json[] {
  return template.refs(rowsOf(balancer, 'nodes').map((row) => resourceId(cellOf(row, 'subnet'))));
}

export function crossZoneAttribute(balancer: Resource): Json {
  return [{ Key: 'load_balancing.cross_zone.enabled', Value: String(flagOf(balancer, 'crossZone')) }];
}

/** Listeners of a load balancer, each with what `action` says of it; one without an action is left out. */
export function writeListeners(balancer: Resource, template: CfnTemplate, action: (row: Row) => Json): void {
  const LoadBalancerArn = template.ref(balancer.id);
  for (const [index, row] of rowsOf(balancer, 'listeners').entries()) {
    const chosen = action(row);
    const protocol = cellOf(row, 'protocol');
    const isSecure = protocol === 'HTTPS' || protocol === 'TLS';
    const certificate = { CertificateArn: lookedUp(`${template.logicalId(balancer.id)}/certificate`) };
    if (chosen === null) continue;
    template.part(balancer, listenerPart(index), 'AWS::ElasticLoadBalancingV2::Listener', {
      LoadBalancerArn,
      Protocol: protocol,
      Port: row.port ?? null,
      Certificates: isSecure ? [certificate] : [],
      DefaultActions: [chosen],
    });
  }
}

/** The action that sends to a row's target group; null where it names none. */
export function forwardTo(row: Row, template: CfnTemplate): Json {
  const TargetGroupArn = template.ref(resourceId(cellOf(row, 'targetGroup')));
  return TargetGroupArn === null ? null : { Type: 'forward', TargetGroupArn };
}
