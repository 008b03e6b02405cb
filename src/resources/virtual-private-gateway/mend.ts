import type { Fix } from '../../model/findings.ts';
import { message } from '../../model/message.ts';
import type { Resource } from '../../model/topology.ts';
import type { View } from '../../model/view.ts';
import { contains, printPrefix } from '../../net/prefix.ts';
import type { Cause } from '../../sim/behaviour.ts';
import { nameOf, settingFix } from '../shared/finding.ts';
import { hostBlock } from '../shared/host-block.ts';
import { referenceOf, textOf, textsOf } from '../shared/props.ts';
import { networkBlocks, networkOfGateway, vpnConnectionsAt } from '../shared/sites.ts';
import type { VirtualPrivateGatewayProps } from './schema.ts';

/** Adds a static VPN route for the network that the address is in. */
export function mend(gateway: Resource<VirtualPrivateGatewayProps>, cause: Cause, view: View): readonly Fix[] {
  const { dst } = cause.packet;
  if (cause.code !== 'VGW_UNKNOWN_PREFIX' || typeof dst === 'bigint') return [];
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
