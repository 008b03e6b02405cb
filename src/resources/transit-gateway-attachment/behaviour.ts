import type { Behaviour } from '../../sim/behaviour.ts';
import { attachedTo, enabledZones } from '../shared/transit-gateway.ts';
import type { AttachmentProps } from './schema.ts';

/**
 * Ports of the transit gateway: an interface in a subnet of each enabled zone of a VPC, or one leg into another transit gateway. VPN
 * connections and Direct Connect gateways bring legs of their own. The interfaces' addresses are left open: nothing is sent to them.
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
