import { partId } from '../../formats/drafts.ts';
import type { CfnCompanion, CfnMapping, CfnTemplate } from '../../formats/mapping.ts';
import type { Resource } from '../../model/topology.ts';
import { referenceOf } from '../shared/props.ts';

/** No template describes it. One is read behind every customer gateway and virtual interface: it is that of the first. */
export const cloudformation: CfnMapping = { types: {}, comesWith: comesWithEnd };

function comesWithEnd(network: Resource, { view, readId }: CfnTemplate): CfnCompanion | null {
  const gateways = view.children(network.id).filter((each) => each.kind === 'customer-gateway');
  const interfaces = view.ofKind('virtual-interface').filter((each) => referenceOf(each, 'network') === network.id);
  const [first] = [...gateways, ...interfaces];
  return first === undefined ? null : { id: partId(readId(first.id), 'site'), value: null };
}
