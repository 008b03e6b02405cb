import type { CfnMapping } from '../../formats/mapping.ts';
import { resourceId } from '../../model/topology.ts';

/** No template mentions the internet; every stack reaches for it. */
export const cloudformation: CfnMapping = {
  types: {},
  always: (drafts) =>
    drafts.ensure({ id: resourceId('internet'), kind: 'internet', name: 'Internet', parent: null, props: {} }),
  comesWith: () => ({ id: resourceId('internet'), value: null }),
};
