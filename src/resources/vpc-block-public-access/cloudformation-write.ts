import { partId } from '../../formats/drafts.ts';
import type { CfnCompanion, CfnTemplate } from '../../formats/mapping.ts';
import { type Resource, resourceId } from '../../model/topology.ts';
import { notWritten } from '../shared/cfn-write.ts';
import { cellOf, rowsOf, textOf } from '../shared/props.ts';

/** The mode of the Region, and an exclusion for each VPC or subnet that is spared. */
export function writeOptions(block: Resource, template: CfnTemplate): void {
  template.put(block, 'AWS::EC2::VPCBlockPublicAccessOptions', { InternetGatewayBlockMode: textOf(block, 'mode') });
  for (const [index, row] of rowsOf(block, 'exclusions').entries()) {
    const excluded = template.view.resource(resourceId(cellOf(row, 'resource')));
    const named = template.ref(excluded?.id ?? null);
    if (excluded === undefined || named === null) continue;
    template.part(block, `Exclusion${index + 1}`, 'AWS::EC2::VPCBlockPublicAccessExclusion', {
      InternetGatewayExclusionMode: cellOf(row, 'mode'),
      [excluded.kind === 'vpc' ? 'VpcId' : 'SubnetId']: named,
    });
  }
}

/** A Region has one. To turn it off is to have none. */
export function placeOf(block: Resource, { region }: CfnTemplate): CfnCompanion {
  return textOf(block, 'mode') === 'off'
    ? notWritten(block)
    : { id: partId(region, 'block-public-access'), value: null };
}
