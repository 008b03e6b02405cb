import type { Preset } from '../../kinds/kind.ts';
import type { ListenerRow, NatRow } from './schema.ts';

const SSH: ListenerRow = { protocol: 'tcp', port: 22, address: '', service: 'ssh' };
const HTTP: ListenerRow = { protocol: 'tcp', port: 80, address: '', service: 'http' };
const HTTPS: ListenerRow = { protocol: 'tcp', port: 443, address: '', service: 'https' };

/** `iptables -t nat -A POSTROUTING -o eth0 -j MASQUERADE`. @see https://docs.aws.amazon.com/vpc/latest/userguide/VPC_NAT_Instance.html */
export const MASQUERADE: NatRow = {
  chain: 'POSTROUTING',
  protocol: 'all',
  inInterface: '',
  outInterface: 'eth0',
  source: '',
  destination: '',
  ports: 'all',
  action: 'MASQUERADE',
  to: '',
  randomFully: false,
};

/** Roles of an instance in the palette. */
export const presets: readonly Preset[] = [
  { name: 'plain', props: {} },
  { name: 'web-server', props: { listeners: [SSH, HTTP, HTTPS] } },
  { name: 'nat-instance', props: { ipForward: true, nat: [MASQUERADE] } },
  { name: 'bastion', props: { listeners: [SSH] } },
];
