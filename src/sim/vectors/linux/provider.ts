import { parseAddress } from '../../../net/address.ts';
import { isIcmpError } from '../../../net/packet.ts';
import { isPrivate } from '../../../net/special.ts';
import { unreachable } from '../../icmp.ts';
import type { Device } from '../../network.ts';
import { reasonFor } from '../../reason.ts';
import type { Replaced } from './replaced.ts';

/** The provider's router as it names itself on the side of the gateway and on that of the hosts. */
const TOWARDS_GATEWAY = parseAddress('100.64.0.2') ?? 0;
const TOWARDS_HOSTS = parseAddress('100.64.1.1') ?? 0;
const NET_UNREACHABLE = 0;

/** The recorded internet: one Linux router, which has no route to private addresses and says so. */
export function providerDevice({ aws, resource }: Replaced): Device {
  return {
    forward: (packet, port, nextHop, context) => {
      if (port === null && packet.src === TOWARDS_HOSTS) return { type: 'deliver', packet };
      if (!isPrivate(packet.dst) || isIcmpError(packet)) return aws.forward(packet, port, nextHop, context);
      const reason = reasonFor('INTERNET_PRIVATE_DST', resource.id, packet);
      const own = port === null ? TOWARDS_HOSTS : TOWARDS_GATEWAY;
      return { type: 'answer', packet: unreachable(packet, own, NET_UNREACHABLE), reason, by: 'icmp' };
    },
  };
}
