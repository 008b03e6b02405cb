import type { Fix } from '../../model/findings.ts';
import { message } from '../../model/message.ts';
import type { Resource } from '../../model/topology.ts';
import type { View } from '../../model/view.ts';
import { contains } from '../../net/prefix.ts';
import type { Cause } from '../../sim/behaviour.ts';
import { nameOf, settingFix } from '../shared/finding.ts';
import { awsPrefixes } from '../shared/prefixes-behind.ts';
import { referenceOf, textOf } from '../shared/props.ts';
import { isVirtualInterfaceUp, virtualInterfacesAt } from '../shared/sites.ts';
import type { OnPremisesNetworkProps } from './schema.ts';

/** Where its router knows no way: brings up a virtual interface whose session would announce one. */
export function mend(network: Resource<OnPremisesNetworkProps>, cause: Cause, view: View): readonly Fix[] {
  if (cause.code !== 'RT_NO_ROUTE') return [];
  return virtualInterfacesAt(view, network.id)
    .filter((vif) => !isVirtualInterfaceUp(vif) && textOf(vif, 'type') !== 'public')
    .filter((vif) => awsPrefixes(view, referenceOf(vif, 'gateway')).some((each) => contains(each, cause.packet.dst)))
    .map((vif) => settingFix(message('virtual-interface.fix.up', { name: nameOf(vif) }), vif.id, { state: 'up' }));
}
