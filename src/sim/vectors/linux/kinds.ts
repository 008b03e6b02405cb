import { kinds } from '../../../resources/registry.ts';
import type { SimulatedKind, SimulatedKinds } from '../../behaviour.ts';
import type { Device } from '../../network.ts';
import { gatewayDevice } from './gateway.ts';
import { guestDevice } from './guest.ts';
import { providerDevice } from './provider.ts';
import type { LinuxLab, Replaced } from './replaced.ts';
import { routerLeg } from './router.ts';

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
