import { type Resource, type ResourceId, resourceId } from '../../model/topology.ts';
import type { View } from '../../model/view.ts';
import { type Address, parseAddress } from '../../net/address.ts';
import type { NameSpec, PortSpec, PublicAddress } from '../../sim/behaviour.ts';
import { elasticIpsOf } from './interfaces.ts';
import { cellOf, referenceOf, referencesOf, rowsOf, textOf } from './props.ts';
import { regionOf } from './region.ts';
import { isPublicSubnet } from './routing.ts';
import { vpcOf } from './vpc.ts';

/** A load balancer's node: its interface in one subnet. */
export interface BalancerNode {
  /** Row of the node table. */
  readonly index: number;
  readonly subnet: Resource | undefined;
  /** Availability Zone of the subnet; empty where the drawing names none. */
  readonly zone: string;
  readonly privateAddress: string;
  readonly ipv6Address: string;
  /** The Elastic IP of the private address, else the address that AWS assigned; empty without. */
  readonly publicAddress: string;
}

export function nodesOf(view: View, balancer: Resource): readonly BalancerNode[] {
  const elastic = elasticIpsOf(view, balancer.id);
  return rowsOf(balancer, 'nodes').map((row, index) => {
    const subnet = view.resource(resourceId(cellOf(row, 'subnet')));
    const privateAddress = cellOf(row, 'privateAddress');
    const held = elastic.find((each) => textOf(each, 'privateAddress') === privateAddress);
    return {
      index,
      subnet,
      zone: subnet === undefined ? '' : zoneOf(view, subnet.id),
      privateAddress,
      ipv6Address: cellOf(row, 'ipv6Address'),
      publicAddress: held === undefined ? cellOf(row, 'publicAddress') : textOf(held, 'address'),
    };
  });
}

/** Name of the Availability Zone around a resource; empty where the drawing names none. */
export function zoneOf(view: View, id: ResourceId): string {
  return textOf(view.enclosing(id, 'availability-zone'), 'zone');
}

export function nodeAddresses({ privateAddress, ipv6Address }: BalancerNode): readonly Address[] {
  return [privateAddress, ipv6Address].flatMap((text) => parseAddress(text) ?? []);
}

/** Security groups of a load balancer; `fallback` for kinds that get the VPC's default one where none is named. */
export function groupsOf(view: View, balancer: Resource, fallback: boolean): readonly ResourceId[] {
  const named = referencesOf(balancer, 'securityGroups');
  const usual = fallback ? referenceOf(vpcOf(view, balancer.id), 'defaultSecurityGroup') : null;
  return named.length > 0 || usual === null ? named : [usual];
}

/** One port per node, called after its row. */
export function balancerPorts(
  view: View,
  balancer: Resource,
  { filters, sourceDestCheck }: Pick<PortSpec, 'filters' | 'sourceDestCheck'>,
): readonly PortSpec[] {
  return nodesOf(view, balancer).flatMap((node) =>
    node.subnet === undefined
      ? []
      : [
          {
            resource: balancer.id,
            device: balancer.id,
            name: `node-${String(node.index).padStart(2, '0')}`,
            into: node.subnet.id,
            addresses: nodeAddresses(node),
            filters,
            sourceDestCheck,
            zone: node.zone,
          },
        ],
  );
}

/** Public addresses that AWS assigned to the nodes; Elastic IPs tell theirs themselves. */
export function balancerPublicAddresses(view: View, balancer: Resource): readonly PublicAddress[] {
  if (textOf(balancer, 'scheme') === 'internal') return [];
  const elastic = new Set(elasticIpsOf(view, balancer.id).map((each) => textOf(each, 'address')));
  return nodesOf(view, balancer).flatMap((node) => {
    const publicAddress = parseAddress(node.publicAddress);
    const privateAddress = parseAddress(node.privateAddress);
    if (publicAddress === null || privateAddress === null || elastic.has(node.publicAddress)) return [];
    return [{ publicAddress, port: balancer.id, privateAddress }];
  });
}

/**
 * The load balancer's name and its nodes' addresses: public ones for an internet-facing one, inside of the VPC too, private ones
 * for an internal one, outside too. @see https://docs.aws.amazon.com/elasticloadbalancing/latest/application/application-load-balancers.html
 */
export function balancerNames(view: View, balancer: Resource): readonly NameSpec[] {
  const name = dnsNameOf(view, balancer);
  const isInternal = textOf(balancer, 'scheme') === 'internal';
  return nodesOf(view, balancer).flatMap(({ privateAddress, publicAddress, ipv6Address }) =>
    [isInternal ? privateAddress : publicAddress, ipv6Address].flatMap((text) => {
      const address = parseAddress(text);
      return address === null ? [] : [{ name, address, scope: null }];
    }),
  );
}

/** The name AWS gave it; a plain one where the drawing says none. */
export function dnsNameOf(view: View, balancer: Resource): string {
  const given = textOf(balancer, 'dnsName');
  if (given !== '') return given;
  const label = (balancer.name === '' ? balancer.id : balancer.name).toLowerCase().replace(/[^a-z0-9-]+/g, '-');
  const prefix = textOf(balancer, 'scheme') === 'internal' ? 'internal-' : '';
  return `${prefix}${label}.${regionOf(view, balancer.id) || 'region'}.elb.amazonaws.com`;
}

/** Nodes that nobody outside reaches although the load balancer faces the internet: their subnets lead elsewhere. */
export function strandedNodes(view: View, balancer: Resource): readonly BalancerNode[] {
  if (textOf(balancer, 'scheme') === 'internal') return [];
  return nodesOf(view, balancer).filter(({ subnet }) => subnet !== undefined && !isPublicSubnet(view, subnet));
}

/** A listener as load balancers of all types have it. */
export interface Listener {
  readonly index: number;
  readonly protocol: string;
  readonly port: number;
  readonly action: string;
  readonly targetGroup: Resource | undefined;
}

export function listenersOf(view: View, balancer: Resource): readonly Listener[] {
  return rowsOf(balancer, 'listeners').map((row, index) => ({
    index,
    protocol: cellOf(row, 'protocol'),
    port: typeof row.port === 'number' ? row.port : 0,
    action: cellOf(row, 'action') || 'forward',
    targetGroup: view.resource(resourceId(cellOf(row, 'targetGroup'))),
  }));
}

/** Everything that requests may be sent by: listeners, and rules besides their default ones, which have a listener's protocol. */
export function listenersAndRulesOf(view: View, balancer: Resource): readonly Listener[] {
  const listeners = listenersOf(view, balancer);
  const rules = rowsOf(balancer, 'rules').flatMap((row): readonly Listener[] => {
    const listener = listeners.find((each) => each.port === row.port);
    const targetGroup = view.resource(resourceId(cellOf(row, 'targetGroup')));
    return listener === undefined ? [] : [{ ...listener, action: cellOf(row, 'action'), targetGroup }];
  });
  return [...listeners, ...rules];
}

/** Load balancers that send to the target group. */
export function balancersOf(view: View, group: ResourceId): readonly Resource[] {
  return view.pointingAt(group).filter((each) => BALANCERS.includes(each.kind));
}

const BALANCERS: readonly string[] = ['application-load-balancer', 'network-load-balancer', 'gateway-load-balancer'];
