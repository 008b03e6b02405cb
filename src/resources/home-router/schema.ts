import { address, block, choice, integer, type PropsOf, table } from '../../model/fields.ts';

/** A port of the public address that leads to a host inside. */
export const forwardColumns = {
  protocol: choice(['tcp', 'udp']),
  port: integer(80, 1, 65535),
  host: address(),
  hostPort: integer(80, 1, 65535),
};

export const fields = {
  cidr: block('192.168.1.0/24'),
  /** The one address the provider gave it. */
  publicAddress: address(),
  forwards: table(forwardColumns),
};
export type HomeRouterProps = PropsOf<typeof fields>;
export type ForwardRow = PropsOf<typeof forwardColumns>;
