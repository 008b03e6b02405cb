import type { Resource } from '../../model/topology.ts';
import type { View } from '../../model/view.ts';
import type { Behaviour, PortSpec, Wiring } from '../../sim/behaviour.ts';
import type { Device } from '../../sim/network.ts';
import { checkMtu, checkMtuSilently, fitted } from '../../sim/mtu.ts';
import { drop, nameOf, reasonFor } from '../../sim/reason.ts';
import { routerAddress } from '../shared/edge-router.ts';
import { networkBlocks } from '../shared/sites.ts';
import type { VirtualInterfaceProps } from './schema.ts';

type VirtualInterface = Resource<VirtualInterfaceProps>;

/** A way over Direct Connect between a gateway and a site's router. A public one carries nothing here. */
export const behaviour: Behaviour<VirtualInterfaceProps> = {
  ports: ({ id, props }) => {
    const { gateway, network, type } = props;
    const leg = { resource: id, device: id, addresses: [], filters: [], sourceDestCheck: false, outside: true };
    const ends: readonly (PortSpec | null)[] =
      type === 'public'
        ? []
        : [
            gateway === null ? null : { ...leg, name: 'aws', into: gateway },
            network === null ? null : { ...leg, name: 'customer', into: network },
          ];
    return ends.filter((each) => each !== null);
  },
  device: (vif, view, wiring) => interfaceDevice(vif, view, wiring),
};

/** Headers stay as they are. Of packets too long for it, the site's router tells its hosts; AWS is taken to be silent. */
function interfaceDevice(vif: VirtualInterface, view: View, wiring: Wiring): Device {
  const aws = wiring.ports.find((port) => port.name === 'aws');
  const customer = wiring.ports.find((port) => port.name === 'customer');
  const mtu = Number(vif.props.mtu);
  const network = vif.props.network === null ? undefined : view.resource(vif.props.network);
  const [block] = networkBlocks(network);
  const router = block === undefined ? {} : { from: routerAddress(block) };
  return {
    forward: (packet, port, _nextHop, context) => {
      const isToAws = port === customer;
      const out = isToAws ? aws : customer;
      if (out === undefined) {
        const values = { name: nameOf(context.network, vif.id), state: 'detached' };
        return drop(reasonFor('COMPONENT_BAD_STATE', vif.id, packet, values));
      }
      const link = { at: vif.id, mtu };
      const tooBig = isToAws
        ? checkMtu(packet, { ...link, ...router }, context)
        : checkMtuSilently(packet, link, context);
      return tooBig ?? fitted({ type: 'emit', packet, port: out }, mtu);
    },
  };
}
