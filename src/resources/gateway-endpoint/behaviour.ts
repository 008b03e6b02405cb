import { message } from '../../model/message.ts';
import type { Resource } from '../../model/topology.ts';
import type { View } from '../../model/view.ts';
import { contains, type Prefix } from '../../net/prefix.ts';
import { isIcmp, type Packet, TCP } from '../../net/packet.ts';
import { UNPRIVILEGED } from '../../net/ports.ts';
import type { Behaviour, Wiring } from '../../sim/behaviour.ts';
import { isEchoRequest } from '../../sim/icmp.ts';
import { checkMtu } from '../../sim/mtu.ts';
import type { Context, Device, Host, RelayService } from '../../sim/network.ts';
import type { Outcome } from '../../sim/device-outcome.ts';
import type { Port } from '../../sim/port.ts';
import { drop, nameOf, reasonFor } from '../../sim/reason.ts';
import type { ReasonCode } from '../../sim/reasons.ts';
import { MTUS } from '../figures.ts';
import { serviceBlocks } from '../shared/gateway-endpoints.ts';
import { prefixListAt } from '../shared/prefix-lists.ts';
import { regionOf } from '../shared/region.ts';
import { publicNames } from '../shared/service-names.ts';
import { vpcOf } from '../shared/vpc.ts';
import type { GatewayEndpointProps } from './schema.ts';

/** Largest packet it carries, in bytes; AWS says so of interface endpoints only. */
const MTU = MTUS.endpoint;
const WEB_PORTS: readonly number[] = [80, 443];

type Endpoint = Resource<GatewayEndpointProps>;

export const behaviour: Behaviour<GatewayEndpointProps> = {
  ports: (endpoint, view) => {
    const vpc = vpcOf(view, endpoint.id);
    if (vpc === undefined) return [];
    const leg = { resource: endpoint.id, device: endpoint.id, addresses: [], filters: [], sourceDestCheck: false };
    return [{ ...leg, name: 'vpc', into: vpc.id }];
  },
  device: (endpoint, view, wiring) => endpointDevice(endpoint, view, wiring),
  names: (endpoint, view) => publicNames(view, endpoint.props.service, regionOf(view, endpoint.id)),
  assumptions: (endpoint, view) => assumptionsOf(endpoint, view),
};

function assumptionsOf(endpoint: Endpoint, view: View) {
  const { prefixList, policy, service } = endpoint.props;
  const values = { name: endpoint.name, service };
  const list = { code: 'PREFIX_LIST_UNKNOWN', message: message('gateway-endpoint.assumed-list', values) };
  const allowed = { code: 'ENDPOINT_POLICY_UNKNOWN', message: message('gateway-endpoint.assumed-policy', values) };
  const mtu = {
    code: 'GWE_MTU',
    message: message('gateway-endpoint.assumed-mtu', values),
    reasons: ['MTU_EXCEEDED'],
  } as const;
  const unknown = prefixListAt(view, prefixList) === undefined ? [list] : [];
  return [...unknown, ...(policy === 'custom' ? [allowed] : []), mtu];
}

/** The service itself answers at its endpoint, under its public addresses; it sees the sender's private one. */
function endpointDevice(endpoint: Endpoint, view: View, wiring: Wiring): Device {
  const [leg] = wiring.ports;
  const blocks = serviceBlocks(view, endpoint);
  return {
    alwaysTracked: endpoint.props.service === 'dynamodb',
    forward: (packet, port, _nextHop, context) => {
      if (leg === undefined) return drop(reasonAt('COMPONENT_BAD_STATE', endpoint, packet, context));
      if (port === null) return { type: 'route', packet, table: null, through: leg };
      return accept(endpoint, packet, { leg, blocks, context });
    },
    host: hostOf(endpoint, blocks),
  };
}

interface Site {
  readonly leg: Port;
  readonly blocks: readonly Prefix[];
  readonly context: Context;
}

/** @see https://docs.aws.amazon.com/vpc/latest/reachability/explanation-codes.html (GATEWAY_ENDPOINT…) */
function accept(endpoint: Endpoint, packet: Packet, { leg, blocks, context }: Site): Outcome {
  const scope = context.network.scopes[leg.scope];
  const isEcho = isIcmp(packet) && isEchoRequest(packet);
  const deliver = (): Outcome =>
    checkMtu(packet, { at: endpoint.id, mtu: MTU }, context) ?? { type: 'deliver', packet };
  const checkSource = (): Outcome =>
    scope?.portByAddress.has(packet.src)
      ? deliver()
      : drop(reasonAt('GWE_NOT_EXTENDABLE', endpoint, packet, context), deliver);
  if (!blocks.some((block) => contains(block, packet.dst)))
    return drop(reasonAt('NO_SUCH_HOST', endpoint, packet, context));
  if (packet.protocol !== TCP && !isEcho && packet.icmp?.quoted == null)
    return drop(reasonAt('GWE_PROTOCOL', endpoint, packet, context));
  return checkSource();
}

function hostOf(endpoint: Endpoint, blocks: readonly Prefix[]): Host {
  return {
    running: true,
    mtu: MTU,
    ephemeral: UNPRIVILEGED,
    owns: (address) => blocks.some((block) => contains(block, address)),
    hasFamily: (family) => family === 4,
    source: () => null,
    listens: (packet) => (isIcmp(packet) || WEB_PORTS.includes(packet.dstPort) ? 'open' : 'closed'),
    answer: () => '',
    ...(endpoint.props.policy === 'deny' ? { relay: refusal(endpoint) } : {}),
  };
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

function reasonAt(code: ReasonCode, { id }: Endpoint, packet: Packet, { network }: Context) {
  const name = nameOf(network, id);
  return reasonFor(code, id, packet, { name, vpc: name, subnet: name, state: 'detached' });
}
