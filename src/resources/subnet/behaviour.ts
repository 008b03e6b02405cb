import type { Resource, ResourceId } from '../../model/topology.ts';
import { message } from '../../model/message.ts';
import type { View } from '../../model/view.ts';
import { contains, type Prefix, parsePrefix } from '../../net/prefix.ts';
import { LINK_LOCAL } from '../../net/special.ts';
import type { Behaviour, Wiring } from '../../sim/behaviour.ts';
import { captorOf } from '../../sim/captures.ts';
import type { Context, Device } from '../../sim/network.ts';
import { drop, nameOf, reasonFor, type Values } from '../../sim/reason.ts';
import { textOf } from '../shared/props.ts';
import { networkAclOf, routeTableOf } from '../shared/subnets.ts';
import { vpcOf } from '../shared/vpc.ts';
import type { SubnetProps } from './schema.ts';

/**
 * A subnet is the link of its interfaces and the VPC router's leg on it. The network ACL stands between the two, so it is
 * met when a packet leaves or enters the subnet and never inside it.
 */
export const behaviour: Behaviour<SubnetProps> = {
  ports: (subnet, view) => {
    const vpc = vpcOf(view, subnet.id);
    if (vpc === undefined) return [];
    const acl = networkAclOf(view, subnet);
    return [
      {
        resource: subnet.id,
        device: subnet.id,
        name: 'router',
        into: vpc.id,
        zone: textOf(view.enclosing(subnet.id, 'availability-zone'), 'zone'),
        addresses: [],
        filters: acl === undefined ? [] : [acl.id],
        sourceDestCheck: false,
      },
    ];
  },
  device: (subnet, view, wiring) => subnetDevice(subnet, view, wiring),
  assumptions: (subnet, view) => [
    ...(routeTableOf(view, subnet) === undefined ? [unknown('ROUTE_TABLE_UNKNOWN', subnet)] : []),
    ...(networkAclOf(view, subnet) === undefined ? [unknown('NETWORK_ACL_UNKNOWN', subnet)] : []),
  ],
};

/** Every subnet has both in AWS: where there is none, the source did not say. */
function unknown(code: 'ROUTE_TABLE_UNKNOWN' | 'NETWORK_ACL_UNKNOWN', subnet: Resource<SubnetProps>) {
  return { code, message: message(`assumption.${code}`, { subnet: subnet.name }) };
}

function subnetDevice(subnet: Resource<SubnetProps>, view: View, wiring: Wiring): Device {
  const blocks = blocksOf(subnet);
  const table: ResourceId | null = routeTableOf(view, subnet)?.id ?? null;
  const uplink = wiring.ports[0];
  const scope = uplink === undefined ? undefined : wiring.network.scopes[uplink.scope];
  const names = (context: Context): Values => {
    const name = nameOf(context.network, subnet.id);
    return { subnet: name, vpc: name };
  };
  return {
    keepsSender: true,
    forward: (packet, port, nextHop, context) => {
      if (nextHop !== null) return { type: 'hand', packet, port: nextHop };
      if (port === null || uplink === undefined || port === uplink) {
        return drop(reasonFor('NO_SUCH_HOST', subnet.id, packet, names(context)));
      }
      const captor = captorOf(packet, uplink.scope, context);
      if (captor !== null) {
        return captor.into === wiring.node
          ? { type: 'hand', packet, port: captor }
          : { type: 'route', packet, table, through: uplink };
      }
      if (blocks.some((block) => contains(block, packet.dst))) {
        const neighbour = scope?.portByAddress.get(packet.dst);
        if (neighbour !== undefined && neighbour !== port) return { type: 'hand', packet, port: neighbour };
        return drop(reasonFor('NO_SUCH_HOST', subnet.id, packet, names(context)));
      }
      if (contains(LINK_LOCAL, packet.dst)) return drop(reasonFor('LINK_LOCAL_UNROUTABLE', subnet.id, packet));
      if (table === null && scope !== undefined && !scope.blocks.some((block) => contains(block, packet.dst))) {
        const name = message('subnet.route-table-unknown', { subnet: nameOf(context.network, subnet.id) });
        return drop(reasonFor('SIM_UNKNOWN', subnet.id, packet, { name }));
      }
      return { type: 'route', packet, table, through: uplink };
    },
  };
}

function blocksOf(subnet: Resource<SubnetProps>): readonly Prefix[] {
  return [subnet.props.cidr, subnet.props.ipv6Cidr].flatMap((text) => parsePrefix(text) ?? []);
}
