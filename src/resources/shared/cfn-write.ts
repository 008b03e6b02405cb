import type { CfnCompanion, CfnTemplate } from '../../formats/mapping.ts';
import type { Resource, ResourceId } from '../../model/topology.ts';
import type { View } from '../../model/view.ts';
import { GATEWAY_ATTACHMENT } from './cfn-parts.ts';
import { launchedCount, launchedId } from './launch.ts';
import { numberOf, referencesOf } from './props.ts';

/** What stands for a resource that no template can make: nothing may refer to it. */
export function notWritten({ id }: Resource): CfnCompanion {
  return { id, value: null, isLeftOut: true };
}

/** Logical id of a resource that has an entry of its own; null for one that has none. */
export function entryOf(id: ResourceId, template: CfnTemplate): string | null {
  const reference = template.ref(id);
  const isEntry = typeof reference === 'object' && reference !== null && 'Ref' in reference;
  return isEntry && reference.Ref === template.logicalId(id) ? reference.Ref : null;
}

/** Logical ids of the attachments of a VPC's internet gateways, which public addresses and routes to the internet wait for. */
export function internetAttachments(vpc: ResourceId | undefined, template: CfnTemplate): readonly string[] {
  return template.view
    .ofKind('internet-gateway')
    .filter(({ id, parent }) => parent !== null && parent === vpc && entryOf(id, template) !== null)
    .map(({ id }) => template.partId(id, GATEWAY_ATTACHMENT));
}

/** Whether an Auto Scaling group launches the instance: a template says how many there will be, and not which. */
export function isLaunchedByGroup(view: View, instance: ResourceId): boolean {
  return view
    .pointingAt(instance)
    .some((each) => each.kind === 'auto-scaling-group' && referencesOf(each, 'instances').includes(instance));
}

/** What an instance of a group is read as again: the group's first, second and on. Null beyond its desired capacity. */
export function launchedAs(instance: ResourceId, template: CfnTemplate): CfnCompanion | null {
  for (const group of template.view.pointingAt(instance)) {
    const number = referencesOf(group, 'instances').indexOf(instance) + 1;
    if (
      group.kind === 'auto-scaling-group' &&
      number > 0 &&
      number <= launchedCount(numberOf(group, 'desiredCapacity'))
    )
      return { id: launchedId(template.readId(group.id), number), value: null };
  }
  return null;
}
