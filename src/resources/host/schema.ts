import { address, flag, integer, list, type PropsOf, reference, table, choice, text } from '../../model/fields.ts';

export const listenerColumns = {
  protocol: choice(['tcp', 'udp']),
  port: integer(80, 0, 65535),
  service: text(),
};

export const fields = {
  /** Its address in the network around it, or its public address where it stands on the internet by itself. */
  address: address(),
  secondaryAddresses: list(address()),
  listeners: table(listenerColumns),
  /** Whether its own firewall stops new connections from outside. */
  firewall: flag(false),
  /** Instance that keeps a VPN tunnel to it; the address is then the one inside the tunnel. */
  vpnServer: reference('instance'),
  /** Largest packet of its interface, in bytes. */
  mtu: integer(1500, 576, 9216),
};
export type HostProps = PropsOf<typeof fields>;
