import type { Fix } from '../../model/findings.ts';
import { message } from '../../model/message.ts';
import type { Resource, ResourceId } from '../../model/topology.ts';
import type { View } from '../../model/view.ts';
import type { Cause } from '../../sim/behaviour.ts';
import { allocateFor } from '../shared/elastic-ip.ts';
import { nameOf, settingFix } from '../shared/finding.ts';
import { privateAddressesOf } from '../shared/interfaces.ts';
import { forwarderTowards, masquerading } from '../shared/nat-instance.ts';
import { referenceOf } from '../shared/props.ts';
import { subnetOf } from '../shared/subnets.ts';
import { inVpc, vpcOf } from '../shared/vpc.ts';
import type { InternetGatewayProps } from './schema.ts';

/** Gives the sender a public address when that is what it lacks; one that comes by an instance is better translated there. */
export function mend(gateway: Resource<InternetGatewayProps>, cause: Cause, view: View): readonly Fix[] {
  const vpc = vpcOf(view, gateway.id);
  if (vpc === undefined) return [];
  if (cause.code === 'NGW_PRIVATE_TO_IGW') return publicGateway(cause, vpc.id, view);
  if (cause.code !== 'IGW_NO_PUBLIC_IP') return [];
  const holders = [...inVpc(view, vpc.id, 'network-interface'), ...inVpc(view, vpc.id, 'nat-gateway')];
  const sender = holders.find((each) => privateAddressesOf(each).includes(cause.packet.src));
  if (sender === undefined) return [];
  const subnet = subnetOf(view, sender.id);
  const forwarder = subnet === undefined ? undefined : forwarderTowards(view, subnet, cause.packet.dst);
  const isUntranslated = forwarder !== undefined && forwarder.id !== referenceOf(sender, 'instance');
  return [...(isUntranslated ? [masquerading(forwarder)] : []), ...allocateFor(view, sender)];
}

/** AWS makes a NAT gateway public or private once and for all: it is made again, with an Elastic IP. */
function publicGateway({ packet }: Cause, vpc: ResourceId, view: View): readonly Fix[] {
  const nat = inVpc(view, vpc, 'nat-gateway').find((each) => privateAddressesOf(each).includes(packet.src));
  if (nat === undefined) return [];
  const text = message('internet-gateway.mend.public-nat', { name: nameOf(nat) });
  const { edit } = settingFix(text, nat.id, { connectivity: 'public' });
  return [{ message: text, edit: [...edit, ...allocateFor(view, nat).flatMap((each) => each.edit)] }];
}
