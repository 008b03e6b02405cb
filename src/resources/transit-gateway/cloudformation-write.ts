import type { CfnTemplate } from '../../formats/mapping.ts';
import type { Resource } from '../../model/topology.ts';
import { enabled, tableLeftToAws, usual } from '../shared/cfn-transit.ts';
import { flagOf } from '../shared/props.ts';

/**
 * A transit gateway. Where its default tables are more than AWS makes of them, it has none in the template: its tables are entries of
 * their own, and attachments are associated by hand.
 */
export function writeGateway(gateway: Resource, template: CfnTemplate): void {
  const table = tableLeftToAws(template.view, gateway);
  const isUsual = (what: 'Association' | 'Propagation') => table !== null && usual(gateway, what) === table;
  template.put(gateway, 'AWS::EC2::TransitGateway', {
    DefaultRouteTableAssociation: enabled(isUsual('Association')),
    DefaultRouteTablePropagation: enabled(isUsual('Propagation')),
    DnsSupport: enabled(flagOf(gateway, 'dnsSupport')),
    SecurityGroupReferencingSupport: enabled(flagOf(gateway, 'securityGroupReferencing')),
    Tags: template.tags(gateway),
  });
}
