import type { Offer } from '../../kinds/kind.ts';
import type { Resource } from '../../model/topology.ts';
import type { View } from '../../model/view.ts';
import { membershipOffers } from '../shared/membership.ts';
import type { SecurityGroupProps } from './schema.ts';

/** To an interface or an instance: membership. */
export function connect(group: Resource<SecurityGroupProps>, to: Resource, view: View): readonly Offer[] {
  return membershipOffers(group, to, view);
}
