import type { CfnTemplate } from '../../formats/mapping.ts';
import type { Resource } from '../../model/topology.ts';
import { entryOf, internetAttachments } from '../shared/cfn-write.ts';
import { referenceOf, textOf } from '../shared/props.ts';

/**
 * The address, which is Amazon's choice, and its association with an interface or an instance. NAT gateways and load balancers name
 * theirs by themselves.
 */
export function writeAddress(elasticIp: Resource, template: CfnTemplate): void {
  const holder = template.view.resource(referenceOf(elasticIp, 'association') ?? elasticIp.id);
  const vpc = holder === undefined ? undefined : template.view.enclosing(holder.id, 'vpc');
  template.put(elasticIp, 'AWS::EC2::EIP', {
    DependsOn: internetAttachments(vpc?.id, template),
    Domain: 'vpc',
    Tags: template.tags(elasticIp),
  });
  const associated = holder === undefined ? null : holderProperty(holder, template);
  if (associated === null) return;
  template.part(elasticIp, 'Association', 'AWS::EC2::EIPAssociation', {
    AllocationId: template.attribute(elasticIp.id, 'AllocationId'),
    ...associated,
    PrivateIpAddress: textOf(elasticIp, 'privateAddress'),
  });
}

/** An interface that is written within its instance is named by the instance. */
function holderProperty(holder: Resource, template: CfnTemplate) {
  const instance = holder.kind === 'instance' ? holder.id : referenceOf(holder, 'instance');
  if (holder.kind === 'network-interface' && entryOf(holder.id, template) !== null)
    return { NetworkInterfaceId: template.ref(holder.id) };
  const named = holder.kind === 'instance' || holder.kind === 'network-interface' ? template.ref(instance) : null;
  return named === null ? null : { InstanceId: named };
}
