import type { Fix } from '../../model/findings.ts';
import { message } from '../../model/message.ts';
import type { Resource } from '../../model/topology.ts';
import { TCP } from '../../net/packet.ts';
import type { Cause } from '../../sim/behaviour.ts';
import { nameOf, settingFix } from '../shared/finding.ts';
import type { HostProps } from './schema.ts';

/** Starts a service on a closed port, or switches the host's firewall off. */
export function mend(host: Resource<HostProps>, cause: Cause): readonly Fix[] {
  const name = nameOf(host);
  switch (cause.code) {
    case 'OS_FIREWALL':
      return [settingFix(message('host.mend.firewall', { name }), host.id, { firewall: false })];
    case 'TCP_CLOSED_PORT':
    case 'UDP_CLOSED_PORT': {
      const protocol = cause.packet.protocol === TCP ? 'tcp' : 'udp';
      const port = cause.packet.dstPort;
      const listeners = [...host.props.listeners, { protocol, port, service: '' }];
      return [settingFix(message('host.mend.listen', { name, protocol, port }), host.id, { listeners })];
    }
    default:
      return [];
  }
}
