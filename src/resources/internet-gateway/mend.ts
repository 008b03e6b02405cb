import type { Fix } from '../../model/findings.ts';
import type { Resource } from '../../model/topology.ts';
import type { View } from '../../model/view.ts';
import type { Cause } from '../../sim/behaviour.ts';
import { allocateFor } from '../shared/elastic-ip.ts';
import { privateAddressesOf } from '../shared/interfaces.ts';
import { inVpc, vpcOf } from '../shared/vpc.ts';
import type { InternetGatewayProps } from './schema.ts';

/** Gives the sender a public address when that is what it lacks. */
export function mend(gateway: Resource<InternetGatewayProps>, cause: Cause, view: View): readonly Fix[] {
  const vpc = vpcOf(view, gateway.id);
  if (cause.code !== 'IGW_NO_PUBLIC_IP' || vpc === undefined) return [];
  const holders = [...inVpc(view, vpc.id, 'network-interface'), ...inVpc(view, vpc.id, 'nat-gateway')];
  const sender = holders.find((each) => privateAddressesOf(each).includes(cause.packet.src));
  return sender === undefined ? [] : allocateFor(view, sender);
}
