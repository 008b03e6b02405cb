import type { ResourceId } from '../../model/topology.ts';
import type { View } from '../../model/view.ts';
import { textOf } from './props.ts';

/** Code of the Region a resource is in; empty outside of one. */
export function regionOf(view: View, id: ResourceId): string {
  return textOf(view.enclosing(id, 'region'), 'region');
}

/** Whether two resources are in one Region. What is in no Region's frame may be anywhere and counts as near. */
export function isSameRegion(view: View, a: ResourceId, b: ResourceId): boolean {
  const [one, other] = [regionOf(view, a), regionOf(view, b)];
  return one === '' || other === '' || one === other;
}
