import { partId } from '../../formats/drafts.ts';
import type { CfnMapping } from '../../formats/mapping.ts';
import { textOf } from '../shared/props.ts';

/** A zone is only named, by the subnets in it. */
export const cloudformation: CfnMapping = {
  types: {},
  comesWith: (resource, { readId }) => {
    const zone = textOf(resource, 'zone');
    return resource.parent === null ? null : { id: partId(readId(resource.parent), zone), value: zone };
  },
};
