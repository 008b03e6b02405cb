import type { CfnTemplate } from '../../formats/mapping.ts';
import type { Resource } from '../../model/topology.ts';
import { anywhere } from '../shared/cfn-outside.ts';
import { referenceOf } from '../shared/props.ts';
import { regionOf } from '../shared/region.ts';

/** A peering of two VPCs, wherever the other one is. Its DNS options and a state that is not active no template can say. */
export function writePeering(peering: Resource, template: CfnTemplate): void {
  const { view } = template;
  const [requester, accepter] = [referenceOf(peering, 'requester'), referenceOf(peering, 'accepter')];
  const name = template.logicalId(peering.id);
  const peerRegion = accepter === null ? '' : regionOf(view, accepter);
  template.put(peering, 'AWS::EC2::VPCPeeringConnection', {
    VpcId: anywhere(template, requester, `${name}/requester`),
    PeerVpcId: anywhere(template, accepter, `${name}/accepter`),
    PeerRegion: peerRegion === template.region ? null : peerRegion,
    Tags: template.tags(peering),
  });
}
