import type { Endpoint } from '../../kinds/kind.ts';
import type { Resource } from '../../model/topology.ts';
import type { View } from '../../model/view.ts';
import { nameOf } from '../shared/finding.ts';
import { regionOf } from '../shared/region.ts';
import { serviceName } from '../shared/service-names.ts';
import type { InterfaceEndpointProps } from './schema.ts';

/** The endpoint by itself, and its service by the public name that programs call. */
export function endpoints(endpoint: Resource<InterfaceEndpointProps>, view: View): readonly Endpoint[] {
  const name = serviceName(endpoint.props.service, regionOf(view, endpoint.id));
  return [
    { ref: endpoint.id, name: nameOf(endpoint), sends: false, answers: true },
    { ref: name, name, sends: false, answers: true },
  ];
}
