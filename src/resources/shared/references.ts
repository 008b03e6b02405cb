import type { Finding } from '../../model/findings.ts';
import { message } from '../../model/message.ts';
import { pointersOf } from '../../model/references.ts';
import type { Resource } from '../../model/topology.ts';
import type { View } from '../../model/view.ts';
import { DOCS } from './docs.ts';
import { nameOf } from './finding.ts';

/** References to resources that do not exist: AWS answers `Invalid…ID.NotFound`. A rule for every kind with references. */
export function referencesExist(resource: Resource, view: View): readonly Finding[] {
  return pointersOf(resource, view.shapes)
    .filter((pointer) => view.resource(pointer.to) === undefined)
    .map((pointer) => ({
      severity: 'error',
      resource: resource.id,
      field: pointer.field,
      rule: 'dangling-reference',
      message: message('finding.dangling', { name: nameOf(resource), target: pointer.to }),
      docs: DOCS.errors,
    }));
}
