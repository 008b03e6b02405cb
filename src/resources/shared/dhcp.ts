import type { ResourceId } from '../../model/topology.ts';
import type { View } from '../../model/view.ts';
import { type Address, parseAddress } from '../../net/address.ts';
import { textsOf } from './props.ts';

/** What stands for the VPC's own resolver in a list of name servers. */
export const AMAZON_DNS = 'AmazonProvidedDNS';

/** Name servers that hosts of the VPC are told to ask; empty for the VPC's own resolver. @see https://docs.aws.amazon.com/vpc/latest/userguide/VPC_DHCP_Options.html */
export function nameServersOf(view: View, vpc: ResourceId): readonly Address[] {
  const options = view.pointingAt(vpc).find((each) => each.kind === 'dhcp-options');
  const servers = textsOf(options, 'domainNameServers');
  return servers.includes(AMAZON_DNS) ? [] : servers.flatMap((text) => parseAddress(text) ?? []);
}
