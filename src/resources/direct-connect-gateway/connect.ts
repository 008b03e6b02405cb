import type { Offer } from '../../kinds/kind.ts';
import { message } from '../../model/message.ts';
import type { Resource } from '../../model/topology.ts';
import { nameOf } from '../shared/finding.ts';
import { associationsOf } from '../shared/sites.ts';
import type { DirectConnectGatewayProps } from './schema.ts';

/** To a gateway of a VPC or a transit gateway: the association. */
export function connect(gateway: Resource<DirectConnectGatewayProps>, to: Resource): readonly Offer[] {
  if (to.kind !== 'virtual-private-gateway' && to.kind !== 'transit-gateway') return [];
  if (associationsOf(gateway).some((each) => each.gateway === to.id)) return [];
  const text = message('direct-connect-gateway.connect.associate', { name: nameOf(gateway), other: nameOf(to) });
  const associations = [...gateway.props.associations, { gateway: to.id, allowedPrefixes: '' }];
  return [{ message: text, edit: [{ type: 'set', id: gateway.id, props: { associations } }] }];
}
