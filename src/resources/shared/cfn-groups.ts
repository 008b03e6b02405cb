import type { CfnSource, Drafts } from '../../formats/mapping.ts';
import { message } from '../../model/message.ts';
import type { Json, ResourceId } from '../../model/topology.ts';
import { ANYONE } from '../../sim/policy.ts';
import { OUTSIDE } from './outside.ts';

const RULE: Json = {
  ...{ protocol: 'all', ports: 'all', icmpType: -1, icmpCode: -1 },
  ...{ cidr: '', group: `${OUTSIDE}${ANYONE}`, prefixList: null, description: '' },
};

/**
 * The security groups that a property of a resource lists. One that is not in the template (a parameter, an import, an id) is drawn under its
 * name there, with rules that nobody knows: what no other group lets through is then not known, rather than refused.
 */
export function groupsListed(
  source: CfnSource,
  property: string,
  drafts: Drafts,
  user: ResourceId,
): readonly ResourceId[] {
  return source.pointers(property).map((pointer) => {
    if (pointer.type === 'resource') return pointer.id;
    const id = drafts.partId('outside', pointer.text);
    const props = { description: '', inbound: [RULE], outbound: [RULE] };
    drafts.ensure({ id, kind: 'security-group', name: pointer.text, parent: null, props });
    drafts.settle(id, (group, around) => ({
      ...group,
      parent: group.parent ?? around.enclosing(user, 'vpc')?.id ?? null,
    }));
    const values = { property, target: pointer.text };
    source.report('warning', 'cfn-outside', message('cfn.group.outside', values), property);
    return id;
  });
}
