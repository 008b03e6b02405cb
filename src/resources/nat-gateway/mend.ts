import type { Fix } from '../../model/findings.ts';
import { message } from '../../model/message.ts';
import type { Resource } from '../../model/topology.ts';
import type { View } from '../../model/view.ts';
import type { Cause } from '../../sim/behaviour.ts';
import { nextPrivateAddress } from '../shared/addresses.ts';
import { allocateFor, allocateInZone } from '../shared/elastic-ip.ts';
import { nameOf, settingFix } from '../shared/finding.ts';
import { elasticIpsOf } from '../shared/interfaces.ts';
import { subnetOf } from '../shared/subnets.ts';
import { isRegional } from './regional.ts';
import type { NatGatewayProps } from './schema.ts';

/** A gateway that does not work is made again, one that is full gets another address; a regional one is brought into the zone, or left to AWS. */
export function mend(nat: Resource<NatGatewayProps>, cause: Cause, view: View): readonly Fix[] {
  const values = { name: nameOf(nat) };
  const { az } = cause.reason.message.values;
  if (cause.code === 'NGW_BAD_STATE')
    return [settingFix(message('nat-gateway.mend.recreate', values), nat.id, { state: 'available' })];
  if (cause.code === 'NGW_PORT_EXHAUSTED') return anotherAddress(nat, view);
  if (cause.code === 'SIM_UNKNOWN' && isRegional(nat) && elasticIpsOf(view, nat.id).length === 0)
    return allocateFor(view, nat);
  if (cause.code !== 'NGW_REGIONAL_AZ' || typeof az !== 'string') return [];
  return [
    allocateInZone(view, nat, az),
    settingFix(message('nat-gateway.mend.automatic', values), nat.id, { zones: 'automatic' }),
  ];
}

/** A secondary address doubles what a gateway can hold open to one destination; a public gateway needs an Elastic IP for it, too. */
function anotherAddress(nat: Resource<NatGatewayProps>, view: View): readonly Fix[] {
  const subnet = subnetOf(view, nat.id);
  const address = subnet === undefined ? '' : nextPrivateAddress(view, subnet);
  const holder = view.resource(nat.id);
  if (isRegional(nat) || address === '' || holder === undefined) return [];
  const text = message('nat-gateway.mend.address', { name: nameOf(nat), address });
  const secondaryPrivateAddresses = [...nat.props.secondaryPrivateAddresses, address];
  const own = settingFix(text, nat.id, { secondaryPrivateAddresses });
  if (nat.props.connectivity === 'private') return [own];
  const publicText = message('nat-gateway.mend.public-address', { name: nameOf(nat), address });
  const allocated = allocateFor(view, holder, address).flatMap(({ edit }) => edit);
  return [{ message: publicText, edit: [...own.edit, ...allocated] }];
}
