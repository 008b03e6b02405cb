import { choice, integer, type PropsOf, reference } from '../../model/fields.ts';

export const fields = {
  type: choice(['private', 'transit', 'public']),
  /** The AWS side; a public virtual interface has none. */
  gateway: reference('virtual-private-gateway', 'direct-connect-gateway'),
  network: reference('on-premises-network'),
  /** Of its BGP session. */
  state: choice(['up', 'down']),
  vlan: integer(101, 1, 4094),
  mtu: choice(['1500', '8500']),
};
export type VirtualInterfaceProps = PropsOf<typeof fields>;
