import { resourceId } from '../../model/topology.ts';
import type { world } from '../../testing/world.ts';
import type { CaseGateway, CaseTopology } from './case.ts';

type World = ReturnType<typeof world>;

/** Draws a gateway of a case: what several VPCs or the outside are reached by. */
export function addGateway(w: World, gateway: CaseGateway, _data: CaseTopology): void {
  switch (gateway.kind) {
    case 'igw':
      w.add('internet-gateway', resourceId(gateway.attached ?? ''), {}, gateway.id);
      return;
    case 'peering': {
      const { requester = null, accepter = null, status = 'active' } = gateway;
      w.add('peering-connection', null, { requester, accepter, state: status }, gateway.id);
      return;
    }
    case 'tgw':
    case 'gateway_endpoint':
      return;
  }
}
