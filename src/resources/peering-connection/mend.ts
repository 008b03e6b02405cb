import type { Fix } from '../../model/findings.ts';
import { message } from '../../model/message.ts';
import type { Resource } from '../../model/topology.ts';
import type { View } from '../../model/view.ts';
import type { Cause } from '../../sim/behaviour.ts';
import { nameOf, settingFix } from '../shared/finding.ts';
import { masqueradingTunnel } from '../shared/nat-instance.ts';
import { sharedBlocks } from '../shared/peering.ts';
import type { PeeringProps } from './schema.ts';

/** A request is accepted; what failed for other reasons is made again. Overlapping blocks have no cure but other blocks. What an instance brings from a tunnel, it has to translate. */
export function mend(peering: Resource<PeeringProps>, cause: Cause, view: View): readonly Fix[] {
  if (cause.code === 'PCX_TRANSIT') return masqueradingTunnel(view, cause.packet.src);
  if (cause.code !== 'PCX_BAD_STATE' || sharedBlocks(view, peering).length > 0) return [];
  return [activation(peering)];
}

/** Makes the peering active: accepts it, or makes it again. */
export function activation(peering: Resource<PeeringProps>): Fix {
  const key = peering.props.state === 'pending-acceptance' ? 'accept' : 'recreate';
  const text = message(`peering-connection.fix.${key}`, { name: nameOf(peering) });
  return settingFix(text, peering.id, { state: 'active' });
}
