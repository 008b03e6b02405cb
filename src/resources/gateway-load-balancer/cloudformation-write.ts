import type { CfnTemplate } from '../../formats/mapping.ts';
import type { Resource } from '../../model/topology.ts';
import { crossZoneAttribute, putBalancer, subnetsOfNodes } from '../shared/cfn-balancer-write.ts';
import { ENDPOINT_SERVICE, listenerPart } from '../shared/cfn-parts.ts';
import { endpointsOf } from '../shared/inspection.ts';
import { referenceOf } from '../shared/props.ts';

/** A Gateway Load Balancer, its one listener, and the service that its endpoints name. What its appliances decide is their own affair. */
export function writeBalancer(balancer: Resource, template: CfnTemplate): void {
  const properties = {
    Subnets: subnetsOfNodes(balancer, template),
    LoadBalancerAttributes: crossZoneAttribute(balancer),
  };
  putBalancer(balancer, 'gateway', properties, template);
  const LoadBalancerArn = template.ref(balancer.id);
  const TargetGroupArn = template.ref(referenceOf(balancer, 'targetGroup'));
  if (TargetGroupArn !== null)
    template.part(balancer, listenerPart(0), 'AWS::ElasticLoadBalancingV2::Listener', {
      LoadBalancerArn,
      DefaultActions: [{ Type: 'forward', TargetGroupArn }],
    });
  if (endpointsOf(template.view, balancer.id).length === 0) return;
  template.part(balancer, ENDPOINT_SERVICE, 'AWS::EC2::VPCEndpointService', {
    GatewayLoadBalancerArns: [LoadBalancerArn],
    AcceptanceRequired: false,
  });
}
