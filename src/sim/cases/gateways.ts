import { resourceId } from '../../model/topology.ts';
import type { world } from '../../testing/world.ts';
import type { CaseGateway, CaseTopology } from './case.ts';

type World = ReturnType<typeof world>;

/** Draws a gateway of a case: what several VPCs or the outside are reached by. */
export function addGateway(w: World, gateway: CaseGateway, data: CaseTopology): void {
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
      addTransitGateway(w, gateway);
      return;
    case 'gateway_endpoint':
      addEndpoint(w, gateway, data);
      return;
  }
}

function addTransitGateway(w: World, gateway: CaseGateway): void {
  const transit = w.add('transit-gateway', null, {}, gateway.id);
  const tables = gateway.route_tables ?? [];
  for (const table of tables) w.add('transit-gateway-route-table', transit, {}, table.id);
  for (const { id, vpc, subnets } of gateway.attachments ?? []) {
    const routeTable = tables.find((table) => table.associated.includes(id))?.id ?? null;
    w.add('transit-gateway-attachment', transit, { attached: vpc, subnets, routeTable }, id);
  }
  for (const table of tables) {
    const routes = table.routes.map(({ dst, attachment }) => ({ destination: dst, attachment }));
    w.set(resourceId(table.id), { routes });
  }
}

/** Tables with a route to the endpoint are those it is associated with. */
function addEndpoint(w: World, { id, vpc, service, prefix_list }: CaseGateway, data: CaseTopology): void {
  const blocks = data.prefix_lists.find((each) => each.id === prefix_list)?.cidrs ?? [];
  const entries = blocks.map((cidr) => ({ cidr, description: '' }));
  const list = w.add('prefix-list', null, { owner: 'aws', entries }, prefix_list);
  const tables = data.route_tables.filter((table) => table.routes.some((route) => route.target === id));
  const props = { service: service ?? 's3', prefixList: list, routeTables: tables.map((table) => table.id) };
  w.add('gateway-endpoint', resourceId(vpc ?? ''), props, id);
}
