import type { Offer } from '../../kinds/kind.ts';
import { message } from '../../model/message.ts';
import type { Resource } from '../../model/topology.ts';
import { nameOf } from '../shared/finding.ts';
import type { HostedZoneProps } from './schema.ts';

/** To a VPC: its resolver answers for the zone. */
export function connect(zone: Resource<HostedZoneProps>, to: Resource): readonly Offer[] {
  if (to.kind !== 'vpc' || zone.props.vpcs.includes(to.id)) return [];
  const text = message('private-hosted-zone.associate', { name: nameOf(zone), vpc: nameOf(to) });
  return [{ message: text, edit: [{ type: 'set', id: zone.id, props: { vpcs: [...zone.props.vpcs, to.id] } }] }];
}
