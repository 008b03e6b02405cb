import type { Fix } from '../../model/findings.ts';
import { message } from '../../model/message.ts';
import type { Resource } from '../../model/topology.ts';
import type { View } from '../../model/view.ts';
import type { Cause } from '../../sim/behaviour.ts';
import { AMAZON_DNS } from '../shared/dhcp.ts';
import { nameOf, settingFix } from '../shared/finding.ts';
import { textsOf } from '../shared/props.ts';
import type { VpcProps } from './schema.ts';

/** Switches the resolver on; where hosts are told of name servers that cannot be reached, they are told of the resolver. */
export function mend(vpc: Resource<VpcProps>, cause: Cause, view: View): readonly Fix[] {
  switch (cause.code) {
    case 'DNS_DISABLED':
      return [settingFix(message('vpc.fix.dns', { name: nameOf(vpc) }), vpc.id, { enableDnsSupport: true })];
    case 'DNS_UNREACHABLE':
      return ownResolver(vpc, view);
    default:
      return [];
  }
}

function ownResolver(vpc: Resource<VpcProps>, view: View): readonly Fix[] {
  const options = view.pointingAt(vpc.id).find((each) => each.kind === 'dhcp-options');
  if (options === undefined) return [];
  const servers = textsOf(options, 'domainNameServers').join(', ');
  const text = message('vpc.mend.resolver', { options: nameOf(options), servers });
  return [settingFix(text, options.id, { domainNameServers: [AMAZON_DNS] })];
}
