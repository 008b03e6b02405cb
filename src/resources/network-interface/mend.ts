import type { Fix } from '../../model/findings.ts';
import { message } from '../../model/message.ts';
import type { Resource } from '../../model/topology.ts';
import type { View } from '../../model/view.ts';
import type { Cause } from '../../sim/behaviour.ts';
import { allocateFor } from '../shared/elastic-ip.ts';
import { nameOf, settingFix } from '../shared/finding.ts';
import type { NetworkInterfaceProps } from './schema.ts';

export function mend(port: Resource<NetworkInterfaceProps>, cause: Cause, view: View): readonly Fix[] {
  switch (cause.code) {
    case 'ENI_SRC_CHECK':
    case 'ENI_DST_CHECK': {
      const text = message('network-interface.mend.source-dest-check', { name: nameOf(port) });
      return [settingFix(text, port.id, { sourceDestCheck: false })];
    }
    case 'EDGE_RT_NO_PUBLIC_IP':
      return allocateFor(view, port);
    default:
      return [];
  }
}
