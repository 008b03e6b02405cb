import { message } from '../../model/message.ts';
import type { Resource } from '../../model/topology.ts';
import type { View } from '../../model/view.ts';
import { isIcmp, TCP } from '../../net/packet.ts';
import type { Behaviour, NameSpec } from '../../sim/behaviour.ts';
import { isEchoRequest } from '../../sim/icmp.ts';
import type { RelayService } from '../../sim/network.ts';
import { nameOf, reasonFor } from '../../sim/reason.ts';
import { MTUS } from '../figures.ts';
import { balancerPorts, groupsOf, nodeAddresses, nodesOf } from '../shared/balancers.ts';
import { isWithPrivateDns } from '../shared/private-dns.ts';
import { regionOf } from '../shared/region.ts';
import { serviceDevice } from '../shared/service-host.ts';
import { publicNames, serviceName } from '../shared/service-names.ts';
import { vpcOf } from '../shared/vpc.ts';
import type { InterfaceEndpointProps } from './schema.ts';

/** Largest packet it carries, in bytes; longer ones vanish without an ICMP error. @see https://docs.aws.amazon.com/vpc/latest/privatelink/vpc-limits-endpoints.html */
const MTU = MTUS.endpoint;

type Endpoint = Resource<InterfaceEndpointProps>;

export const behaviour: Behaviour<InterfaceEndpointProps> = {
  ports: (endpoint, view) =>
    balancerPorts(view, endpoint, { filters: groupsOf(view, endpoint, true), sourceDestCheck: true }),
  device: (endpoint, _view, wiring) =>
    serviceDevice(endpoint, wiring, {
      running: true,
      mtu: MTU,
      silent: 'IFE_CANNOT_INITIATE',
      alwaysTracked: true,
      refuses: (packet, { zone }) => {
        const { serviceZones } = endpoint.props;
        if (zone !== '' && serviceZones.length > 0 && !serviceZones.includes(zone)) return 'IFE_AZ';
        return isIcmp(packet) && isEchoRequest(packet) ? 'IFE_NO_PING' : null;
      },
      listens: (packet) => (packet.dstPort === 443 || isIcmp(packet) ? 'open' : portsOf(endpoint)),
      ...(endpoint.props.policy === 'deny' ? { relay: refusal(endpoint) } : {}),
    }),
  names: namesOf,
  assumptions: (endpoint) =>
    endpoint.props.policy === 'custom'
      ? [
          {
            code: 'ENDPOINT_POLICY_UNKNOWN',
            message: message('interface-endpoint.assumed-policy', { name: endpoint.name }),
          },
        ]
      : [],
};

/** Services of AWS speak HTTPS; what a service of one's own listens on, its provider knows. */
function portsOf({ props }: Endpoint): 'assumed' | 'closed' {
  return props.service.startsWith('vpce-svc-') ? 'assumed' : 'closed';
}

/** The endpoint's own name, the service's public name, and the same privately where that is on. */
function namesOf(endpoint: Endpoint, view: View): readonly NameSpec[] {
  const { service } = endpoint.props;
  const region = regionOf(view, endpoint.id);
  const vpc = vpcOf(view, endpoint.id);
  const addresses = nodesOf(view, endpoint).flatMap(nodeAddresses);
  const own = `${endpoint.id.toLowerCase()}.${serviceName(service, region).replace('amazonaws.com', 'vpce.amazonaws.com')}`;
  const off = !isWithPrivateDns(view, endpoint);
  const name = serviceName(service, region);
  return addresses
    .map((address): NameSpec => ({ name: own, address, scope: null }))
    .concat(
      vpc === undefined ? [] : addresses.map((address): NameSpec => ({ name, address, scope: vpc.id, off })),
      publicNames(view, service, region),
    );
}

/** The service says no by HTTP: the connection itself is made. */
function refusal(endpoint: Endpoint): RelayService {
  return {
    takes: (packet) => packet.protocol === TCP,
    pass: ({ network, opened }) => {
      const reason = reasonFor('EP_POLICY_DENIED', endpoint.id, opened, { name: nameOf(network, endpoint.id) });
      return { type: 'reject', reason, status: 403 };
    },
  };
}
