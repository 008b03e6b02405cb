import type { Offer } from '../../kinds/kind.ts';
import { message } from '../../model/message.ts';
import type { Resource } from '../../model/topology.ts';
import { nameOf } from '../shared/finding.ts';
import type { DhcpOptionsProps } from './schema.ts';

/** To a VPC: its hosts get the options. */
export function connect(options: Resource<DhcpOptionsProps>, to: Resource): readonly Offer[] {
  if (to.kind !== 'vpc' || options.props.vpcs.includes(to.id)) return [];
  const text = message('dhcp-options.associate', { name: nameOf(options), vpc: nameOf(to) });
  return [{ message: text, edit: [{ type: 'set', id: options.id, props: { vpcs: [...options.props.vpcs, to.id] } }] }];
}
