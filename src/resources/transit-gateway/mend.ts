import type { Fix } from '../../model/findings.ts';
import { message } from '../../model/message.ts';
import type { Resource } from '../../model/topology.ts';
import type { View } from '../../model/view.ts';
import type { Cause } from '../../sim/behaviour.ts';
import { nameOf, settingFix } from '../shared/finding.ts';
import { referencesOf } from '../shared/props.ts';
import { attachmentsOf, zoneOf } from '../shared/transit-gateway.ts';
import { inVpc, vpcOf } from '../shared/vpc.ts';
import type { TransitGatewayProps } from './schema.ts';

/** Enables the sender's Availability Zone, with the first of the VPC's subnets there. */
export function mend(gateway: Resource<TransitGatewayProps>, cause: Cause, view: View): readonly Fix[] {
  if (cause.code !== 'TGW_AZ_NOT_ENABLED') return [];
  const table = cause.reason.rule?.resource;
  const vpc = table === undefined ? undefined : vpcOf(view, table);
  const attachment = attachmentsOf(view, gateway).find(({ attached }) => attached.id === vpc?.id)?.resource;
  if (vpc === undefined || attachment === undefined) return [];
  const zone = cause.reason.message.values.az;
  const subnet = inVpc(view, vpc.id, 'subnet').find((each) => zoneOf(view, each) === zone);
  if (subnet === undefined) return [];
  const text = message('transit-gateway.mend.zone', { subnet: nameOf(subnet), attachment: nameOf(attachment) });
  return [settingFix(text, attachment.id, { subnets: [...referencesOf(attachment, 'subnets'), subnet.id] })];
}
