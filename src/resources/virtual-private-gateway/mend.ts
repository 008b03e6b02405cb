import type { Fix } from '../../model/findings.ts';
import { message } from '../../model/message.ts';
import type { Resource } from '../../model/topology.ts';
import type { View } from '../../model/view.ts';
import { contains, printPrefix } from '../../net/prefix.ts';
import type { Cause } from '../../sim/behaviour.ts';
import { nameOf, settingFix } from '../shared/finding.ts';
import { hostBlock } from '../shared/host-block.ts';
import { masqueradingTunnel } from '../shared/nat-instance.ts';
import { referenceOf, rowsOf, textOf, textsOf } from '../shared/props.ts';
import { routesOf } from '../shared/routing.ts';
import { networkBlocks, networkOfGateway, vpnConnectionsAt } from '../shared/sites.ts';
import type { VirtualPrivateGatewayProps } from './schema.ts';

type Gateway = Resource<VirtualPrivateGatewayProps>;

/** A static VPN route is added, a route to an inspecting endpoint taken away, a sender that AWS does not know translated. */
export function mend(gateway: Gateway, cause: Cause, view: View): readonly Fix[] {
  switch (cause.code) {
    case 'VGW_UNKNOWN_PREFIX':
      return staticRoutes(gateway, cause, view);
    case 'VGW_SRC_NOT_ENI':
      return masqueradingTunnel(view, cause.packet.src);
    case 'VGW_GWLBE_DROP':
      return delivering(gateway, cause, view);
    default:
      return [];
  }
}

/** The gateway's table without the row that leads to a Gateway Load Balancer endpoint. */
function delivering(gateway: Gateway, { packet }: Cause, view: View): readonly Fix[] {
  const tables = view
    .pointingAt(gateway.id)
    .filter((each) => each.kind === 'route-table' && referenceOf(each, 'gateway') === gateway.id);
  return tables.flatMap((table) => {
    const [row] = routesOf(table)
      .filter(({ destination }) => contains(destination, packet.dst))
      .toSorted((a, b) => b.destination.length - a.destination.length);
    if (row === undefined) return [];
    const values = { destination: printPrefix(row.destination), table: nameOf(table), name: nameOf(gateway) };
    const routes = rowsOf(table, 'routes').filter((_, index) => index !== row.index);
    return [settingFix(message('virtual-private-gateway.mend.remove', values), table.id, { routes })];
  });
}

/** A static VPN route for the network that the address is in. */
function staticRoutes(gateway: Gateway, cause: Cause, view: View): readonly Fix[] {
  const { dst } = cause.packet;
  if (typeof dst === 'bigint') return [];
  return vpnConnectionsAt(view, gateway.id)
    .filter((vpn) => textOf(vpn, 'routing') === 'static')
    .map((vpn) => {
      const network = networkOfGateway(view, referenceOf(vpn, 'customerGateway'));
      const block = networkBlocks(network).find((each) => contains(each, dst));
      const destination = block === undefined ? hostBlock(dst) : printPrefix(block);
      const staticRoutes = [...textsOf(vpn, 'staticRoutes'), destination];
      const text = message('virtual-private-gateway.mend.route', { destination, vpn: nameOf(vpn) });
      return settingFix(text, vpn.id, { staticRoutes });
    });
}
