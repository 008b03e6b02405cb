import type { CfnTemplate } from '../../formats/mapping.ts';
import type { Json, Resource, ResourceId } from '../../model/topology.ts';
import { internetAttachments } from '../shared/cfn-write.ts';
import { elasticIpsOf } from '../shared/interfaces.ts';
import { textOf, textsOf } from '../shared/props.ts';

/** The gateway with its Elastic IPs: the first for its primary address, the others in the order of the addresses they stand for. */
export function writeGateway(gateway: Resource, template: CfnTemplate): void {
  if (textOf(gateway, 'availability') === 'regional') {
    writeRegional(gateway, template);
    return;
  }
  const { view } = template;
  const isPublic = textOf(gateway, 'connectivity') === 'public';
  const { first, others } = isPublic ? allocations(gateway, template) : { first: undefined, others: [] };
  template.put(gateway, 'AWS::EC2::NatGateway', {
    DependsOn: isPublic ? internetAttachments(view.enclosing(gateway.id, 'vpc')?.id, template) : null,
    SubnetId: template.ref(gateway.parent),
    ConnectivityType: textOf(gateway, 'connectivity'),
    AllocationId: template.attribute(first ?? null, 'AllocationId'),
    PrivateIpAddress: textOf(gateway, 'privateAddress'),
    SecondaryAllocationIds: others.map((each) => template.attribute(each, 'AllocationId')),
    SecondaryPrivateIpAddresses: textsOf(gateway, 'secondaryPrivateAddresses'),
    Tags: template.tags(gateway),
  });
}

/** In automatic mode AWS is told one address at most; in manual mode all, by zone. */
function writeRegional(gateway: Resource, template: CfnTemplate): void {
  const held = elasticIpsOf(template.view, gateway.id);
  const isManual = textOf(gateway, 'zones') === 'manual';
  const zones = [...new Set(held.map((each) => textOf(each, 'zone')))];
  const inZone = (zone: string): readonly Json[] =>
    held.flatMap((each) => (textOf(each, 'zone') === zone ? [template.attribute(each.id, 'AllocationId')] : []));
  template.put(gateway, 'AWS::EC2::NatGateway', {
    DependsOn: internetAttachments(template.view.enclosing(gateway.id, 'vpc')?.id, template),
    VpcId: template.ref(gateway.parent),
    AvailabilityMode: 'regional',
    ConnectivityType: textOf(gateway, 'connectivity'),
    ...(isManual
      ? { AvailabilityZoneAddresses: zones.map((zone) => ({ AvailabilityZone: zone, AllocationIds: inZone(zone) })) }
      : { AllocationId: template.attribute(held[0]?.id ?? null, 'AllocationId') }),
    Tags: template.tags(gateway),
  });
}

interface Allocations {
  readonly first: ResourceId | undefined;
  readonly others: readonly ResourceId[];
}

function allocations(gateway: Resource, { view }: CfnTemplate): Allocations {
  const all = elasticIpsOf(view, gateway.id);
  const secondary = textsOf(gateway, 'secondaryPrivateAddresses');
  const rank = (each: Resource): number => secondary.indexOf(textOf(each, 'privateAddress'));
  const [first, ...rest] = all.toSorted((a, b) => rank(a) - rank(b));
  return { first: first?.id, others: rest.map((each) => each.id) };
}
