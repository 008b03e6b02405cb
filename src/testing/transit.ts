import type { Props, ResourceId } from '../model/topology.ts';
import type { World } from './world.ts';

/** Two Availability Zones. */
export const ZONE_A = 'ap-northeast-2a';
export const ZONE_B = 'ap-northeast-2b';

/** A transit gateway with its default route table. */
export function gateway(w: World, name = 'tgw') {
  const tgw = w.add('transit-gateway', null, {}, name);
  const table = w.add('transit-gateway-route-table', tgw, {}, `${name}-default`);
  w.set(tgw, { defaultAssociationTable: table, defaultPropagationTable: table });
  return { tgw, table };
}

/** A VPC with one subnet and one host per zone. */
export function site(w: World, name: string, second: number, zones: readonly string[] = [ZONE_A]) {
  const vpc = w.vpc({ name, cidr: `10.${second}.0.0/16` });
  const subnets = zones.map((zone, index) =>
    w.subnet(w.zone(vpc, zone), { name: `${name}-${zone.slice(-1)}`, cidr: `10.${second}.${index + 1}.0/24` }),
  );
  const groups = [w.openGroup(vpc, { name: `${name}-open` })];
  const hosts = subnets.map((subnet) => w.instance(subnet, { name: `${subnet}-host`, groups, listening: 'unknown' }));
  return { vpc, subnets, hosts };
}

/** Associated with the table and propagated to it, unless `props` says otherwise. */
export function attach(w: World, { tgw, table }: ReturnType<typeof gateway>, attached: ResourceId, props: Props = {}) {
  const usual = { attached, routeTable: table, propagatesTo: [table] };
  return w.add('transit-gateway-attachment', tgw, { ...usual, ...props }, `att-${attached}`);
}

/** One of the hosts of a site. */
export function host(hosts: readonly ResourceId[], index = 0): ResourceId {
  const found = hosts[index];
  if (found === undefined) throw new Error('no such host');
  return found;
}
