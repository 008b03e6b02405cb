import type { CfnCompanion, CfnTemplate } from '../../formats/mapping.ts';
import type { Resource } from '../../model/topology.ts';
import { notWritten } from '../shared/cfn-write.ts';

/** The gateway, which AWS makes only within a VPC. */
export function writeGateway(gateway: Resource, template: CfnTemplate): void {
  template.put(gateway, 'AWS::EC2::EgressOnlyInternetGateway', {
    VpcId: template.ref(gateway.parent),
    Tags: template.tags(gateway),
  });
}

/** One that is detached cannot be made. */
export function placeOf(gateway: Resource, { view }: CfnTemplate): CfnCompanion | null {
  return view.enclosing(gateway.id, 'vpc') === undefined ? notWritten(gateway) : null;
}
