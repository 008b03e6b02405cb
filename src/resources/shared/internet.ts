import { type ResourceId, resourceId } from '../../model/topology.ts';
import type { View } from '../../model/view.ts';

/** Id of the internet that stands in where a document has none. */
export const IMPLICIT_INTERNET = resourceId('internet');

/** What gateways plug their outside into. */
export function internetOf(view: View): ResourceId {
  return view.ofKind('internet')[0]?.id ?? IMPLICIT_INTERNET;
}
