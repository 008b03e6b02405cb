import type { Resource } from '../../../model/topology.ts';
import type { View } from '../../../model/view.ts';
import type { Packet } from '../../../net/packet.ts';
import type { Wiring } from '../../behaviour.ts';
import type { Device, Node } from '../../network.ts';
import type { Lab } from '../vector.ts';

/** What the recorded machines were that play AWS's parts: Linux routers, with settings that steps may change. */
export interface LinuxLab {
  readonly lab: Lab;
  /** Default routes that guests were given, by the guest's name. */
  readonly defaultRoutes: Map<string, string>;
  /** Redirects that were sent besides what was forwarded. */
  readonly redirects: { readonly node: Node; readonly packet: Packet }[];
}

/** A part of AWS, and what Linux does in its place. */
export interface Replaced {
  readonly resource: Resource;
  readonly view: View;
  readonly wiring: Wiring;
  /** The device that AWS's part is. */
  readonly aws: Device;
  readonly linux: LinuxLab;
}
