import { type Resource, type ResourceId, resourceId } from '../../model/topology.ts';
import type { View } from '../../model/view.ts';
import { type Address, familyOf, parseAddress } from '../../net/address.ts';
import type { Behaviour, NameSpec } from '../../sim/behaviour.ts';
import { dnsNameOf } from '../shared/balancers.ts';
import { answersPrivately } from '../shared/private-dns.ts';
import type { HostedZoneProps, RecordRow } from './schema.ts';

/** Names that the resolvers of its VPCs answer, and a domain that they answer for without asking anybody else. */
export const behaviour: Behaviour<HostedZoneProps> = {
  names: (zone, view) =>
    vpcsOf(zone, view).flatMap((scope) => zone.props.records.flatMap((row) => namesOf(row, scope, view))),
  zones: (zone, view) => (zone.name === '' ? [] : vpcsOf(zone, view).map((scope) => ({ name: zone.name, scope }))),
};

/** @see https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/hosted-zone-private-considerations.html */
function vpcsOf({ props }: Resource<HostedZoneProps>, view: View): readonly ResourceId[] {
  return props.vpcs.filter((vpc) => answersPrivately(view.resource(vpc)));
}

function namesOf({ name, type, value, target }: RecordRow, scope: ResourceId, view: View): readonly NameSpec[] {
  if (type === 'A' || type === 'AAAA')
    return addressesIn(value, type).map((address): NameSpec => ({ name, address, scope }));
  const balancer = type === 'ALIAS' ? view.resource(target ?? resourceId(value.trim())) : undefined; // an id in older documents
  const alias = balancer === undefined ? value.trim() : dnsNameOf(view, balancer);
  return alias === '' ? [] : [{ name, address: null, alias, scope }];
}

/** The addresses of a record, of its type's family. */
export function addressesIn(value: string, type: 'A' | 'AAAA'): readonly Address[] {
  const found = value.split(/[\s,]+/).flatMap((text) => parseAddress(text) ?? []);
  return found.filter((address) => familyOf(address) === (type === 'A' ? 4 : 6));
}
