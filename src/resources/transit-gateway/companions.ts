import type { Companion } from '../../kinds/kind.ts';
import type { KindName, Resource, ResourceId } from '../../model/topology.ts';
import { nameOf } from '../shared/finding.ts';
import type { TransitGatewayProps } from './schema.ts';

/** The default route table, for associations and propagations alike, unless both are switched off. */
export function companions(
  gateway: Resource<TransitGatewayProps>,
  _view: unknown,
  freshId: (kind: KindName) => ResourceId,
): readonly Companion[] {
  const kind = 'transit-gateway-route-table';
  const fields = [
    ...(gateway.props.defaultAssociation ? ['defaultAssociationTable'] : []),
    ...(gateway.props.defaultPropagation ? ['defaultPropagationTable'] : []),
  ];
  if (fields.length === 0) return [];
  const resource = {
    id: freshId(kind),
    kind,
    name: `${nameOf(gateway)}-default`,
    parent: gateway.id,
    props: { routes: [] },
  };
  return fields.map((referredBy) => ({ resource, referredBy }));
}
