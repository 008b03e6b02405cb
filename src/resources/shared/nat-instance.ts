import type { Fix } from '../../model/findings.ts';
import { message } from '../../model/message.ts';
import type { Resource, ResourceId } from '../../model/topology.ts';
import type { View } from '../../model/view.ts';
import { type Address, parseAddress } from '../../net/address.ts';
import { contains } from '../../net/prefix.ts';
import { nameOf, settingFix } from './finding.ts';
import { asInterface, interfacesOf } from './interfaces.ts';
import { cellOf, flagOf, referenceOf, rowsOf, textOf } from './props.ts';
import { routesOf, type TableRoute } from './routing.ts';
import { routeTableOf, subnetsRoutedBy } from './subnets.ts';

/** Whether the guest puts another source address on what it forwards (`MASQUERADE` or `SNAT`). */
export function translatesSources(instance: Resource | undefined): boolean {
  return rowsOf(instance, 'nat').some(
    (row) => cellOf(row, 'chain') === 'POSTROUTING' && cellOf(row, 'action') !== 'DNAT',
  );
}

/** Whether an instance is set up to be a NAT instance: its guest forwards and translates. */
export function isNatInstance(instance: Resource | undefined): boolean {
  return flagOf(instance, 'ipForward') && translatesSources(instance);
}

/** `iptables -t nat -A POSTROUTING -o eth0 -j MASQUERADE`. @see https://docs.aws.amazon.com/vpc/latest/userguide/VPC_NAT_Instance.html */
export const MASQUERADE = {
  chain: 'POSTROUTING',
  protocol: 'all',
  inInterface: '',
  outInterface: 'eth0',
  source: '',
  destination: '',
  ports: 'all',
  action: 'MASQUERADE',
  to: '',
  randomFully: false,
} as const;

/** Makes the guest translate what it forwards, as a NAT instance does. */
export function masquerading(instance: Resource): Fix {
  const text = message('instance.mend.masquerade', { name: nameOf(instance) });
  return settingFix(text, instance.id, { nat: [...rowsOf(instance, 'nat'), MASQUERADE] });
}

/** For a packet from inside of a VPN tunnel that AWS does not know the sender of: the instance at the tunnel's end translates it. */
export function masqueradingTunnel(view: View, source: Address): readonly Fix[] {
  const client = view
    .ofKind('host')
    .find((each) => referenceOf(each, 'vpnServer') !== null && parseAddress(textOf(each, 'address')) === source);
  const server = referenceOf(client, 'vpnServer');
  const instance = server === null ? undefined : view.resource(server);
  return instance === undefined ? [] : [masquerading(instance)];
}

/** The instance that a subnet's route table sends a destination to; undefined where the best route leads elsewhere. */
export function forwarderTowards(view: View, subnet: Resource, destination: Address): Resource | undefined {
  const [best] = routesOf(routeTableOf(view, subnet))
    .filter((route) => contains(route.destination, destination))
    .toSorted((a, b) => b.destination.length - a.destination.length);
  const target = best?.target ?? null;
  if (target === null || target === 'local') return undefined;
  const instance = referenceOf(asInterface(view, target), 'instance');
  return instance === null ? undefined : view.resource(instance);
}

/** Routes that lead to an instance or one of its interfaces, with the tables that hold them. */
export function routesTo(
  view: View,
  instance: ResourceId,
): readonly { readonly table: Resource; readonly route: TableRoute }[] {
  const names: readonly ResourceId[] = [instance, ...interfacesOf(view, instance).map((each) => each.id)];
  const tables = new Set(names.flatMap((id) => view.pointingAt(id)));
  return [...tables]
    .filter((each) => each.kind === 'route-table')
    .flatMap((table) =>
      routesOf(table)
        .filter(({ target }) => target !== null && target !== 'local' && names.includes(target))
        .map((route) => ({ table, route })),
    );
}

/** Subnets whose traffic is routed to the instance. */
export function clientSubnetsOf(view: View, instance: ResourceId): readonly Resource[] {
  const tables = new Set(routesTo(view, instance).map(({ table }) => table.id));
  const found = [...tables].flatMap((table) => subnetsRoutedBy(view, table));
  return [...new Set(found)];
}
