import type { Endpoint } from '../../kinds/kind.ts';
import type { Resource } from '../../model/topology.ts';
import type { View } from '../../model/view.ts';
import { regionOf } from '../shared/region.ts';
import { serviceName } from '../shared/service-names.ts';
import type { GatewayEndpointProps } from './schema.ts';

/** The service, by the public name that programs call. */
export function endpoints({ id, props }: Resource<GatewayEndpointProps>, view: View): readonly Endpoint[] {
  const name = serviceName(props.service, regionOf(view, id));
  return [{ ref: name, name, sends: false, answers: true }];
}
