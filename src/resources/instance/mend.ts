import type { Fix } from '../../model/findings.ts';
import { message } from '../../model/message.ts';
import type { Resource } from '../../model/topology.ts';
import type { View } from '../../model/view.ts';
import type { Packet } from '../../net/packet.ts';
import { printProtocol } from '../../net/protocols.ts';
import type { Cause } from '../../sim/behaviour.ts';
import { nameOf, settingFix } from '../shared/finding.ts';
import { hostBlock } from '../shared/host-block.ts';
import { masquerading } from '../shared/nat-instance.ts';
import { serviceInWords, serviceOfPacket } from '../shared/service-of-packet.ts';
import { admitting, withIpv6, withoutBridge } from './mend-guest.ts';
import type { FirewallRow, InstanceProps, ListenerRow } from './schema.ts';

type Instance = Resource<InstanceProps>;

/** What the owner of the guest would do: start it, start the service, let it forward, open its firewall. */
export function mend(instance: Instance, cause: Cause, view: View): readonly Fix[] {
  const name = nameOf(instance);
  switch (cause.code) {
    case 'HOST_DOWN':
      return instance.props.state === 'stopped'
        ? [settingFix(message('instance.mend.start', { name }), instance.id, { state: 'running' })]
        : [];
    case 'TCP_CLOSED_PORT':
    case 'UDP_CLOSED_PORT':
      return [listening(instance, cause.packet)];
    case 'NATI_IP_FORWARD_OFF':
      return [settingFix(message('instance.fix.ip-forward', { name }), instance.id, { ipForward: true })];
    case 'NATI_NO_SNAT':
      return [masquerading(instance)];
    case 'NATI_CT_FULL':
      return [trackingMore(instance, cause)];
    case 'OS_RP_FILTER':
      return [settingFix(message('instance.mend.rp-filter', { name }), instance.id, { reversePathFilter: 'off' })];
    case 'OS_LOCAL_ROUTE':
      return withoutBridge(instance, cause.packet);
    case 'HOST_NO_ADDRESS':
      return withIpv6(instance, cause, view);
    case 'PROXY_DENIED':
      return admitting(instance, cause);
    case 'OS_FIREWALL':
      return accepting(instance, cause);
    case 'IMDS_DISABLED':
      return [reachable(instance, cause.packet)];
    case 'IMDS_TOKEN_REQUIRED':
      return [settingFix(message('instance.mend.no-token', { name }), instance.id, { metadataTokens: 'optional' })];
    case 'IMDS_HOP_LIMIT':
      return [settingFix(message('instance.mend.hop-limit', { name }), instance.id, { metadataHopLimit: 2 })];
    default:
      return [];
  }
}

/** Room for twice as many connections as there are. */
function trackingMore(instance: Instance, { reason }: Cause): Fix {
  const tracked = Number(reason.message.values.tracked ?? 0);
  const conntrackMax = 2 * Math.max(tracked, instance.props.conntrackMax);
  const text = message('instance.mend.conntrack-max', { name: nameOf(instance), max: conntrackMax });
  return settingFix(text, instance.id, { conntrackMax });
}

function reachable(instance: Instance, packet: Packet): Fix {
  const isV6 = typeof packet.dst === 'bigint';
  const text = message('instance.mend.metadata', { name: nameOf(instance) });
  return settingFix(text, instance.id, { metadataEndpoint: 'enabled', ...(isV6 ? { metadataIpv6: true } : {}) });
}

function listening(instance: Instance, packet: Packet): Fix {
  const protocol = printProtocol(packet.protocol) === 'udp' ? 'udp' : 'tcp';
  const row: ListenerRow = { protocol, port: packet.dstPort, address: '', service: '' };
  const text = message('instance.mend.listen', { name: nameOf(instance), protocol, port: packet.dstPort });
  return settingFix(text, instance.id, { listeners: [...instance.props.listeners, row] });
}

/** An accepting rule right before the one that dropped the packet. */
function accepting(instance: Instance, cause: Cause): readonly Fix[] {
  const index = cause.reason.rule?.index ?? null;
  const denying = index === null ? undefined : instance.props.firewall[index];
  if (index === null || denying === undefined) return [];
  const service = serviceOfPacket(cause.packet);
  const row: FirewallRow = {
    chain: denying.chain,
    protocol: service.protocol,
    source: hostBlock(cause.packet.src),
    destination: '',
    ports: service.ports,
    state: 'any',
    action: 'ACCEPT',
  };
  const firewall = instance.props.firewall.toSpliced(index, 0, row);
  const values = { name: nameOf(instance), service: serviceInWords(service), source: row.source, chain: row.chain };
  return [settingFix(message('instance.mend.accept', values), instance.id, { firewall })];
}
