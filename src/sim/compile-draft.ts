import type { Address } from '../net/address.ts';
import type { Node, WiredDevice } from './network.ts';
import type { Port, Scope } from './port.ts';

/** A node while the network is wired: its device comes last, because it may look at everything else. */
export interface MutableNode {
  readonly index: number;
  readonly resource: Node['resource'];
  device: WiredDevice;
  ports: Port[];
  uplink: Port | null;
}

/** A scope while it is filled. */
export interface MutableScope extends Scope {
  readonly portByAddress: Map<Address, Port>;
  readonly toPublic: Map<Address, Address>;
  readonly toPrivate: Map<Address, Address>;
}
