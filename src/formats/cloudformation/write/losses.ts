import type { Finding } from '../../../model/findings.ts';
import { message } from '../../../model/message.ts';
import { type Document, type ResourceId, resourceId } from '../../../model/topology.ts';
import type { Remainder } from '../remainder.ts';
import type { TemplateDraft } from './template.ts';

/** What a stack of the template lacks, has besides, or has otherwise, a sentence each. */
export function lossesOf(remainder: Remainder, document: Document, template: TemplateDraft): readonly Finding[] {
  const meant = new Map(
    Object.values(document.topology.resources).map((resource) => [
      template.holds(resource.id) ? template.readId(resource.id) : resource.id,
      resource,
    ]),
  );
  const nameOf = (id: string): string => meant.get(resourceId(id))?.name || id;
  const idOf = (id: string): ResourceId | null => meant.get(resourceId(id))?.id ?? null;
  const missing = Object.entries(remainder.resources).map(([id, resource]): Finding => {
    const key = resource === null ? 'cfn.loss.besides' : 'cfn.loss.resource';
    const kind = meant.get(resourceId(id))?.kind ?? '';
    return {
      severity: resource === null ? 'hint' : 'warning',
      resource: idOf(id),
      rule: 'cfn-loss',
      message: message(key, { name: nameOf(id), kind: kind === '' ? '' : message(kind) }),
    };
  });
  const changed = Object.entries(remainder.changes).flatMap(([id, members]) =>
    Object.keys(members).map((member): Finding => {
      const field = member.replace(/^props\./, '');
      const kind = meant.get(resourceId(id))?.kind ?? '';
      const told = member.startsWith('props.') ? message(`${kind}.${field}`) : member;
      return {
        severity: 'warning',
        resource: idOf(id),
        rule: 'cfn-loss',
        field,
        message: message('cfn.loss.field', { name: nameOf(id), field: told }),
      };
    }),
  );
  return [...missing, ...changed];
}
