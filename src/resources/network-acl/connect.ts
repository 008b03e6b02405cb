import type { Offer } from '../../kinds/kind.ts';
import type { Resource } from '../../model/topology.ts';
import type { View } from '../../model/view.ts';
import { associationOffers } from '../shared/route-offers.ts';
import type { NetworkAclProps } from './schema.ts';

/** To a subnet: the association. */
export function connect(acl: Resource<NetworkAclProps>, to: Resource, view: View): readonly Offer[] {
  return to.kind === 'subnet' ? associationOffers(to, acl, 'networkAcl', view) : [];
}
