import icon from 'aws-icons/icons/resource/AmazonVPCPeeringConnection.svg?raw';
import type { Face } from '../../scene/face.ts';
import { iconOf } from '../shared/icon.ts';
import { endsOf, peeringState } from '../shared/peering.ts';
import type { PeeringProps } from './schema.ts';

export const face: Face<PeeringProps> = {
  shape: 'icon',
  group: 'connections',
  icon: iconOf(icon),
  tone: () => 'network',
  lines: (peering, view) => {
    const state = peeringState(view, peering);
    return state === 'active' ? [] : [state];
  },
  links: (peering, view) => {
    const { requester, accepter } = endsOf(view, peering);
    return [requester, accepter].flatMap((vpc) =>
      vpc === undefined ? [] : [{ from: peering.id, to: vpc.id, type: 'attachment', text: '' }],
    );
  },
  size: { width: 120, height: 96 },
};
