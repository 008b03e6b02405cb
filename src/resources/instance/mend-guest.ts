import type { Fix } from '../../model/findings.ts';
import { message } from '../../model/message.ts';
import type { Resource } from '../../model/topology.ts';
import type { View } from '../../model/view.ts';
import { addressAfter, parseAddress, printAddress } from '../../net/address.ts';
import type { Packet } from '../../net/packet.ts';
import { contains, parsePrefix } from '../../net/prefix.ts';
import type { Cause } from '../../sim/behaviour.ts';
import { holdersIn } from '../shared/addresses.ts';
import { nameOf, settingFix } from '../shared/finding.ts';
import { hostBlock } from '../shared/host-block.ts';
import { primaryInterface } from '../shared/interfaces.ts';
import { textOf, textsOf } from '../shared/props.ts';
import { subnetOf } from '../shared/subnets.ts';
import type { InstanceProps, RelayRow } from './schema.ts';

type Instance = Resource<InstanceProps>;

/** Containers get other addresses, so that the guest no longer keeps the block for a bridge of its own. */
export function withoutBridge(instance: Instance, { dst }: Packet): readonly Fix[] {
  const isInTheWay = (text: string): boolean => {
    const block = parsePrefix(text);
    return block !== null && contains(block, dst);
  };
  const { localRoutes } = instance.props;
  const values = { name: nameOf(instance), block: localRoutes.filter(isInTheWay).join(', ') };
  const text = message('instance.mend.bridge', values);
  return [settingFix(text, instance.id, { localRoutes: localRoutes.filter((each) => !isInTheWay(each)) })];
}

/** AWS keeps the first four addresses of a block for itself. */
const FIRST_FREE = 4;
const MOST_TRIED = 1000;

/** An IPv6 address for the primary interface, from the block that its subnet has. */
export function withIpv6(instance: Instance, { reason }: Cause, view: View): readonly Fix[] {
  // Nothing was sent: the address is known from the reason alone.
  const dst = parseAddress(String(reason.message.values.dst ?? ''));
  // The interfaces of a terminated instance are gone with it.
  const port = instance.props.state === 'terminated' ? undefined : primaryInterface(view, instance.id);
  const subnet = subnetOf(view, instance.id);
  const block = subnet === undefined ? null : parsePrefix(textOf(subnet, 'ipv6Cidr'));
  if (typeof dst !== 'bigint' || port === undefined || subnet === undefined || block === null) return [];
  const taken = new Set(holdersIn(view, subnet.id).map((each) => each.address));
  for (let count = FIRST_FREE; count < MOST_TRIED; count += 1) {
    const free = addressAfter(block.base, count);
    if (taken.has(free)) continue;
    const address = printAddress(free);
    const text = message('instance.mend.ipv6', { port: nameOf(port), address });
    return [settingFix(text, port.id, { ipv6Addresses: [...textsOf(port, 'ipv6Addresses'), address] })];
  }
  return [];
}

/** One more line of the proxy's access list, for this client and the port it asked for alone; `packet` is the request as it came to the proxy. */
export function admitting(instance: Instance, { reason }: Cause): readonly Fix[] {
  const { src, port, target } = reason.message.values;
  const client = parseAddress(String(src ?? ''));
  const denying = instance.props.relays.find((row) => row.port === port);
  const ports = String(target ?? '')
    .split(':')
    .at(-1);
  if (denying === undefined || client === null || ports === undefined || ports === '') return [];
  const clients = hostBlock(client);
  const row: RelayRow = { ...denying, clients, ports, access: 'any' };
  const values = { name: nameOf(instance), client: clients, port: denying.port, ports };
  const text = message('instance.mend.admit', values);
  return [settingFix(text, instance.id, { relays: [...instance.props.relays, row] })];
}
