import type { Offer } from '../../kinds/kind.ts';
import { message } from '../../model/message.ts';
import type { Resource } from '../../model/topology.ts';
import { nameOf } from '../shared/finding.ts';
import type { PeeringProps } from './schema.ts';

/** To a VPC: makes it an end, first the one that is free. */
export function connect(peering: Resource<PeeringProps>, to: Resource): readonly Offer[] {
  const { requester, accepter } = peering.props;
  if (to.kind !== 'vpc' || to.id === requester || to.id === accepter) return [];
  const end = requester === null ? 'requester' : 'accepter';
  const text = message(`peering-connection.connect.${end}`, { name: nameOf(peering), vpc: nameOf(to) });
  return [{ message: text, edit: [{ type: 'set', id: peering.id, props: { [end]: to.id } }] }];
}
