import type { CfnTemplate } from '../../formats/mapping.ts';
import type { Resource } from '../../model/topology.ts';
import { numberOf, textOf } from '../shared/props.ts';

/** Numbers beyond it have a property of their own. */
const LARGEST_ASN = 2_147_483_647;

export function writeGateway(gateway: Resource, template: CfnTemplate): void {
  const asn = numberOf(gateway, 'asn');
  template.put(gateway, 'AWS::EC2::CustomerGateway', {
    Type: 'ipsec.1',
    IpAddress: textOf(gateway, 'ipAddress'),
    [asn > LARGEST_ASN ? 'BgpAsnExtended' : 'BgpAsn']: asn,
    Tags: template.tags(gateway),
  });
}
