import client from 'aws-icons/icons/resource/Client.svg?raw';
import server from 'aws-icons/icons/resource/Server.svg?raw';
import type { Face } from '../../scene/face.ts';
import { iconOf } from '../shared/icon.ts';
import type { HostProps } from './schema.ts';

const SERVER = iconOf(server);
const CLIENT = iconOf(client);

export const face: Face<HostProps> = {
  shape: 'icon',
  group: 'outside',
  icon: CLIENT,
  iconFor: ({ props }) => (props.listeners.length > 0 ? SERVER : CLIENT),
  tone: () => 'neutral',
  lines: ({ props }) => [props.address, ...props.secondaryAddresses].filter((line) => line !== ''),
  links: ({ id, props }) =>
    props.vpnServer === null ? [] : [{ from: id, to: props.vpnServer, type: 'attachment', text: 'VPN' }],
  size: { width: 120, height: 100 },
};
