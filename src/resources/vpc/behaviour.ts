import { message } from '../../model/message.ts';
import type { Resource } from '../../model/topology.ts';
import type { View } from '../../model/view.ts';
import { isIcmp, type Packet } from '../../net/packet.ts';
import { LINUX_EPHEMERAL } from '../../net/ports.ts';
import type { Behaviour, Wiring } from '../../sim/behaviour.ts';
import type { Context, Device, Network, Node } from '../../sim/network.ts';
import type { Outcome } from '../../sim/device-outcome.ts';
import type { Port } from '../../sim/port.ts';
import type { Served } from '../../sim/served.ts';
import { drop, nameOf, reasonFor } from '../../sim/reason.ts';
import type { ReasonCode } from '../../sim/reasons.ts';
import { MTUS } from '../figures.ts';
import { nameServersOf } from '../shared/dhcp.ts';
import { blocksOf } from '../shared/vpc.ts';
import { type Asker, reachMetadata, serveMetadata } from './metadata.ts';
import type { VpcProps } from './schema.ts';
import { isServed, resolverOf, routersOf, type Service, servicesOf } from './services.ts';

export const behaviour: Behaviour<VpcProps> = {
  scope: (vpc, view) => {
    const services = servicesOf(vpc, view);
    return {
      blocks: blocksOf(vpc),
      services,
      resolvesNames: vpc.props.enableDnsSupport,
      resolver: resolverOf(vpc),
      // The resolver listed by its own address is still the resolver.
      nameServers: nameServersOf(view, vpc.id).filter((server) => services.get(server) !== 'dns'),
    };
  },
  device: (vpc, view, wiring) => serviceDevice(vpc, view, wiring),
};

/** The services as one host that security groups, network ACLs and routes do not touch. */
function serviceDevice(vpc: Resource<VpcProps>, view: View, wiring: Wiring): Device {
  const scope = wiring.scope(vpc.id);
  const services = servicesOf(vpc, view);
  const routers = routersOf(vpc, view);
  const senderOf = (packet: Packet): Port | undefined => scope?.portByAddress.get(packet.src);
  return {
    forward: (packet, _port, _nextHop, context) => {
      const service = services.get(packet.dst);
      const port = scope?.portByAddress.get(packet.dst);
      if (service !== undefined && (service !== 'router' || port === undefined)) {
        const sender = senderOf(packet);
        const own = sender === undefined ? undefined : context.network.nodes[sender.into]?.resource.id;
        const isOwnRouter = own !== undefined && routers.get(packet.dst) === own;
        return reached({ vpc, service, sender, isOwnRouter }, packet, context);
      }
      return port === undefined
        ? drop(reasonFor('NO_SUCH_HOST', vpc.id, packet, { vpc: nameOf(context.network, vpc.id) }))
        : { type: 'hand', packet, port, exempt: true };
    },
    host: {
      running: true,
      mtu: MTUS.vpc,
      ephemeral: LINUX_EPHEMERAL,
      owns: (address) => services.has(address),
      source: () => null,
      hasFamily: () => true,
      listens: (packet) => {
        const service = services.get(packet.dst);
        return service !== undefined && isServed(service, packet) ? 'open' : 'closed';
      },
      answer: () => '',
      serve: (request) => served(services.get(request.dst), request, senderOf(request), wiring.network),
    },
  };
}

interface Request {
  readonly vpc: Resource<VpcProps>;
  readonly service: Service;
  /** The interface it came from; undefined where none has its source. */
  readonly sender: Port | undefined;
  /** Whether it is for the router of the sender's own subnet. */
  readonly isOwnRouter: boolean;
}

/** What becomes of a packet to a service's address: some are there for instances or tasks only. */
function reached({ vpc, service, sender, isOwnRouter }: Request, packet: Packet, { network }: Context): Outcome {
  const asker = nodeOf(sender, network);
  const host = asker?.device.host;
  const values = { vpc: nameOf(network, vpc.id), name: nameOf(network, asker?.resource.id ?? vpc.id) };
  const because = (code: ReasonCode): Outcome => drop(reasonFor(code, vpc.id, packet, values));
  const unknown = (what: string): Outcome =>
    drop(reasonFor('SIM_UNKNOWN', vpc.id, packet, { name: message(`vpc.unknown.${what}`, values) }));
  const taken: Outcome = { type: 'deliver', packet };
  if (service === 'router') return isOwnRouter && isServed(service, packet) ? taken : because('NO_SUCH_HOST');
  if (service === 'dns' && !vpc.props.enableDnsSupport) return because('DNS_DISABLED');
  if (service === 'tasks' && host?.taskMetadata === undefined) return because('LINK_LOCAL_UNROUTABLE');
  const isInstances = service === 'imds' || service === 'activation';
  if (isInstances && host?.metadata === undefined) return because('LINK_LOCAL_UNROUTABLE');
  if (isInstances && host?.metadata === 'unknown') return unknown('task');
  if (isIcmp(packet)) return unknown('ping');
  const who = service === 'imds' ? askerOf(asker, network) : null;
  return who === null ? taken : reachMetadata(who, packet);
}

function nodeOf(port: Port | undefined, { nodes }: Network): Node | undefined {
  return port === undefined ? undefined : nodes[port.node];
}

function askerOf(node: Node | undefined, network: Network): Asker | null {
  const options = node?.device.host?.metadata;
  if (node === undefined || options === undefined || options === 'unknown') return null;
  return { network, instance: node.resource.id, options };
}

function served(service: Service | undefined, request: Packet, sender: Port | undefined, network: Network): Served {
  const asker = nodeOf(sender, network);
  const who = service === 'imds' ? askerOf(asker, network) : null;
  if (who !== null) return serveMetadata(who, request);
  const plain: Served = { body: '', ttl: null, refusal: null, assumptions: [] };
  if (asker === undefined || service !== 'tasks' || asker.device.host?.taskMetadata !== 'assumed') return plain;
  const at = asker.resource.id;
  const text = message('assumption.ECS_AGENT_ASSUMED', { instance: nameOf(network, at) });
  return { ...plain, assumptions: [{ code: 'ECS_AGENT_ASSUMED', message: text, resource: at }] };
}
