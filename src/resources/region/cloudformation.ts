import type { CfnMapping } from '../../formats/mapping.ts';
import { resourceId } from '../../model/topology.ts';

/** A template is for the Region its stack is made in; the frame is drafted by what lies in it. */
export const cloudformation: CfnMapping = {
  types: {},
  comesWith: (_, { region }) => ({ id: resourceId(region), value: { Ref: 'AWS::Region' } }),
};
