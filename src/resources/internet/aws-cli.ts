import type { AwsCliMapping } from '../../formats/mapping.ts';
import { resourceId } from '../../model/topology.ts';

/** No call describes the internet; every account reaches for it. */
export const awsCli: AwsCliMapping = {
  calls: {},
  always: (drafts) =>
    drafts.ensure({ id: resourceId('internet'), kind: 'internet', name: 'Internet', parent: null, props: {} }),
};
