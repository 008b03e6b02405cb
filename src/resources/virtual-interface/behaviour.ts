import { message } from '../../model/message.ts';
import type { Resource } from '../../model/topology.ts';
import type { View } from '../../model/view.ts';
import type { Behaviour, PortSpec, Wiring } from '../../sim/behaviour.ts';
import type { Device } from '../../sim/network.ts';
import { checkMtu, checkMtuSilently, fitted } from '../../sim/mtu.ts';
import { drop, nameOf, reasonFor } from '../../sim/reason.ts';
import { MTUS } from '../figures.ts';
import { routerAddress } from '../shared/edge-router.ts';
import { nameOf as nameOfResource } from '../shared/finding.ts';
import { internetOf } from '../shared/internet.ts';
import { networkBlocks } from '../shared/sites.ts';
import type { VirtualInterfaceProps } from './schema.ts';

/** A public one takes no jumbo frames. @see https://docs.aws.amazon.com/directconnect/latest/UserGuide/WorkingWithVirtualInterfaces.html */
const PUBLIC_MTU = MTUS.internet;

type VirtualInterface = Resource<VirtualInterfaceProps>;

/** A way over Direct Connect between a site's router and a gateway, or AWS's public network, which is drawn as part of the internet. */
export const behaviour: Behaviour<VirtualInterfaceProps> = {
  ports: ({ id, props }, view) => {
    const { gateway, network, type } = props;
    const leg = { resource: id, device: id, addresses: [], filters: [], sourceDestCheck: false, outside: true };
    const aws = type === 'public' ? internetOf(view) : gateway;
    const ends: readonly (PortSpec | null)[] = [
      aws === null ? null : { ...leg, name: 'aws', into: aws },
      network === null ? null : { ...leg, name: 'customer', into: network },
    ];
    return ends.filter((each) => each !== null);
  },
  device: (vif, view, wiring) => interfaceDevice(vif, view, wiring),
  assumptions: (vif) =>
    vif.props.type === 'public'
      ? [{ code: 'PUBLIC_VIF_AWS', message: message('virtual-interface.assumed-aws', { name: nameOfResource(vif) }) }]
      : [],
};

/** Headers stay as they are. Of packets too long for it, the site's router tells its hosts; AWS is taken to be silent. */
function interfaceDevice(vif: VirtualInterface, view: View, wiring: Wiring): Device {
  const aws = wiring.ports.find((port) => port.name === 'aws');
  const customer = wiring.ports.find((port) => port.name === 'customer');
  const mtu = vif.props.type === 'public' ? PUBLIC_MTU : Number(vif.props.mtu);
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
