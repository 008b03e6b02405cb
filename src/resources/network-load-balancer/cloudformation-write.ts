import type { CfnTemplate } from '../../formats/mapping.ts';
import { type Json, type Resource, resourceId } from '../../model/topology.ts';
import { crossZoneAttribute, forwardTo, putBalancer, writeListeners } from '../shared/cfn-balancer-write.ts';
import { elasticIpsOf } from '../shared/interfaces.ts';
import { cellOf, rowsOf, textOf } from '../shared/props.ts';

/** A Network Load Balancer. Its private addresses can be chosen where it is internal, Elastic IPs where it is not. */
export function writeBalancer(balancer: Resource, template: CfnTemplate): void {
  const properties = {
    SubnetMappings: mappings(balancer, template),
    LoadBalancerAttributes: crossZoneAttribute(balancer),
  };
  putBalancer(balancer, 'network', properties, template);
  writeListeners(balancer, template, (row) => forwardTo(row, template));
}

function mappings(balancer: Resource, template: CfnTemplate): readonly Json[] {
  const isInternal = textOf(balancer, 'scheme') === 'internal';
  const elastic = elasticIpsOf(template.view, balancer.id);
  return rowsOf(balancer, 'nodes').flatMap((row): readonly Json[] => {
    const SubnetId = template.ref(resourceId(cellOf(row, 'subnet')));
    const privateAddress = cellOf(row, 'privateAddress');
    const held = elastic.find((each) => textOf(each, 'privateAddress') === privateAddress);
    const mapping = {
      SubnetId,
      PrivateIPv4Address: isInternal ? privateAddress : '',
      AllocationId: isInternal ? null : template.attribute(held?.id ?? null, 'AllocationId'),
      IPv6Address: cellOf(row, 'ipv6Address'),
    };
    return SubnetId === null ? [] : [mapping];
  });
}
