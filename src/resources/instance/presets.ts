import type { Preset } from '../../kinds/kind.ts';
import { MASQUERADE } from '../shared/nat-instance.ts';
import type { ListenerRow } from './schema.ts';

const SSH: ListenerRow = { protocol: 'tcp', port: 22, address: '', service: 'ssh' };
const HTTP: ListenerRow = { protocol: 'tcp', port: 80, address: '', service: 'http' };
const HTTPS: ListenerRow = { protocol: 'tcp', port: 443, address: '', service: 'https' };

/** Roles of an instance in the palette. */
export const presets: readonly Preset[] = [
  { name: 'plain', props: {} },
  { name: 'web-server', props: { listeners: [SSH, HTTP, HTTPS] } },
  { name: 'nat-instance', props: { ipForward: true, nat: [MASQUERADE] } },
  { name: 'bastion', props: { listeners: [SSH] } },
];
