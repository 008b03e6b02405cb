import type { Offer } from '../../kinds/kind.ts';
import { message } from '../../model/message.ts';
import type { KindName, Resource } from '../../model/topology.ts';
import { nameOf } from '../shared/finding.ts';
import type { ElasticIpProps } from './schema.ts';

const HOLDERS: readonly KindName[] = ['network-interface', 'instance', 'nat-gateway'];

/** To what can hold a public address: the association. Whoever held the address before loses it. */
export function connect(elastic: Resource<ElasticIpProps>, to: Resource): readonly Offer[] {
  if (!HOLDERS.includes(to.kind) || elastic.props.association === to.id) return [];
  const values = { address: elastic.props.address, holder: nameOf(to) };
  const props = { association: to.id, privateAddress: '' };
  return [{ message: message('elastic-ip.connect.associate', values), edit: [{ type: 'set', id: elastic.id, props }] }];
}
