import type { Resource, ResourceId } from '../../model/topology.ts';
import { type Address, parseAddress } from '../../net/address.ts';
import type { Behaviour } from '../../sim/behaviour.ts';
import { attachedTo, enabledZones } from '../shared/transit-gateway.ts';
import type { AttachmentProps } from './schema.ts';

/**
 * Ports of the transit gateway: an interface in a subnet of each enabled zone of a VPC, or one leg into another transit gateway. VPN
 * connections and Direct Connect gateways bring legs of their own. Nothing can be sent to the interfaces; flow logs show their addresses.
 */
export const behaviour: Behaviour<AttachmentProps> = {
  ports: (attachment, view) => {
    const attached = attachedTo(view, attachment);
    if (attached === undefined || attachment.parent === null) return [];
    const leg = {
      resource: attachment.id,
      device: attachment.parent,
      addresses: [],
      filters: [],
      sourceDestCheck: false,
    };
    switch (attached.kind) {
      case 'vpc':
        return enabledZones(view, attachment).map(({ zone, subnet }) => ({
          ...leg,
          logged: addressIn(attachment, subnet.id),
          name: `${attachment.id} ${zone}`,
          into: subnet.id,
          zone,
          zonal: true,
          alwaysFiltered: true,
        }));
      case 'transit-gateway':
        return [{ ...leg, name: attachment.id, into: attached.id }];
      default:
        return [];
    }
  },
};

function addressIn({ props }: Resource<AttachmentProps>, subnet: ResourceId): Address | null {
  return parseAddress(props.addresses[props.subnets.indexOf(subnet)] ?? '');
}
