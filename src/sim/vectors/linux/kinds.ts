import type { Resource } from '../../../model/topology.ts';
import type { View } from '../../../model/view.ts';
import { kinds } from '../../../resources/registry.ts';
import type { SimulatedKind, SimulatedKinds, Wiring } from '../../behaviour.ts';
import type { Device, Node } from '../../network.ts';
import type { Packet } from '../../../net/packet.ts';
import type { Lab } from '../vector.ts';
import { gatewayDevice } from './gateway.ts';
import { guestDevice } from './guest.ts';
import { providerDevice } from './provider.ts';
import { routerLeg } from './router.ts';

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

type Replacement = (replaced: Replaced) => Device;

const REPLACEMENTS: Readonly<Record<string, Replacement>> = {
  subnet: routerLeg,
  'internet-gateway': gatewayDevice,
  internet: providerDevice,
  instance: guestDevice,
};

/** All kinds, with Linux in the place of AWS's routers and gateways. */
export function linuxKinds(linux: LinuxLab): SimulatedKinds {
  return new Map(
    [...kinds].map(([name, kind]) => {
      const replacement = REPLACEMENTS[name];
      return [name, replacement === undefined ? kind : replaced(kind, replacement, linux)];
    }),
  );
}

function replaced(kind: SimulatedKind, replacement: Replacement, linux: LinuxLab): SimulatedKind {
  const make = kind.behaviour.device;
  if (make === undefined) return kind;
  return {
    ...kind,
    behaviour: {
      ...kind.behaviour,
      device: (resource, view, wiring) => {
        const aws = make(resource, view, wiring);
        const device = replacement({ resource, view, wiring, aws, linux });
        return device === aws ? aws : { ...aws, ...device };
      },
    },
  };
}
