import type { Offer } from '../../kinds/kind.ts';
import type { Resource } from '../../model/topology.ts';
import type { View } from '../../model/view.ts';
import { interfaceOffers } from '../shared/service-host-connect.ts';
import type { LambdaFunctionProps } from './schema.ts';

/** To a subnet: an interface there. To a security group: membership. */
export function connect(host: Resource<LambdaFunctionProps>, to: Resource, view: View): readonly Offer[] {
  return interfaceOffers(host, to, view);
}
