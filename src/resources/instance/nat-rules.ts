import type { Rule } from '../../kinds/kind.ts';
import type { Resource } from '../../model/topology.ts';
import type { View } from '../../model/view.ts';
import { covers, parsePrefix } from '../../net/prefix.ts';
import { DOCS } from '../shared/docs.ts';
import { finding, nameOf } from '../shared/finding.ts';
import { interfacesOf, primaryInterface, publicAddressOf } from '../shared/interfaces.ts';
import { clientSubnetsOf, isNatInstance } from '../shared/nat-instance.ts';
import { cellOf, referencesOf, rowsOf } from '../shared/props.ts';
import { isPublicSubnet } from '../shared/routing.ts';
import { prefixesOf, subnetOf } from '../shared/subnets.ts';
import type { InstanceProps } from './schema.ts';

type InstanceRule = Rule<InstanceProps>;

/** A NAT instance stands in a public subnet and has a public address. */
export const natInstanceIsPublic: InstanceRule = (instance, view) => {
  const subnet = subnetOf(view, instance.id);
  const primary = primaryInterface(view, instance.id);
  if (!isNatInstance(instance) || subnet === undefined || primary === undefined) return [];
  if (!isPublicSubnet(view, subnet)) {
    const values = { subnet: nameOf(subnet) };
    return [
      finding(instance, {
        severity: 'warning',
        rule: 'nat-in-private-subnet',
        text: 'nat-private',
        values,
        docs: DOCS.natInstance,
      }),
    ];
  }
  if (interfacesOf(view, instance.id).some((port) => publicAddressOf(view, port.id) !== '')) return [];
  return [
    finding(instance, {
      severity: 'warning',
      rule: 'nat-without-public-address',
      text: 'nat-no-address',
      docs: DOCS.natInstance,
    }),
  ];
};

/** Its security groups let the subnets in that are routed to it. */
export const natInstanceAdmitsClients: InstanceRule = (instance, view) => {
  const primary = primaryInterface(view, instance.id);
  if (!isNatInstance(instance) || primary === undefined) return [];
  return clientSubnetsOf(view, instance.id)
    .filter((subnet) => subnet.id !== instance.parent && !admits(primary, subnet, view))
    .map((subnet) => {
      const values = { subnet: nameOf(subnet) };
      const about = { values, docs: DOCS.natInstance };
      return finding(instance, { severity: 'warning', rule: 'nat-closed-to-clients', text: 'nat-closed', ...about });
    });
};

/** A route that leads its own subnet to it sends what it forwards back to it. */
export const natInstanceIsApart: InstanceRule = (instance, view) => {
  const subnet = subnetOf(view, instance.id);
  if (subnet === undefined || !clientSubnetsOf(view, instance.id).some((each) => each.id === subnet.id)) return [];
  const values = { subnet: nameOf(subnet) };
  return [
    finding(instance, {
      severity: 'warning',
      rule: 'nat-in-client-subnet',
      text: 'nat-own-subnet',
      values,
      docs: DOCS.natInstance,
    }),
  ];
};

/** Whether some inbound rule names a group, or holds the subnet's IPv4 block. */
function admits(port: Resource, subnet: Resource, view: View): boolean {
  const groups = referencesOf(port, 'securityGroups').flatMap((id) => view.resource(id) ?? []);
  const rows = groups.flatMap((group) => rowsOf(group, 'inbound'));
  const blocks = prefixesOf(subnet);
  return rows.some((row) => {
    const source = parsePrefix(cellOf(row, 'cidr'));
    return cellOf(row, 'group') !== '' || (source !== null && blocks.some((block) => covers(source, block)));
  });
}
