import type { Finding, Fix } from '../../model/findings.ts';
import { message } from '../../model/message.ts';
import type { Resource } from '../../model/topology.ts';
import type { View } from '../../model/view.ts';
import { parseAddress } from '../../net/address.ts';
import { contains, printPrefix } from '../../net/prefix.ts';
import { holdersIn, nextPrivateAddress } from './addresses.ts';
import { type BalancerNode, nodesOf } from './balancers.ts';
import { DOCS } from './docs.ts';
import { nameOf, settingFix } from './finding.ts';
import { rowsOf } from './props.ts';
import { prefixesOf } from './subnets.ts';
import { vpcOf } from './vpc.ts';

/** Interfaces of a service's host stand in subnets of its VPC, with addresses of these that nobody else has. */
export function interfacesFit(holder: Resource, view: View): readonly Finding[] {
  return nodesOf(view, holder).flatMap((node) => {
    const problem = problemOf(holder, node, view);
    return problem === null ? [] : [problem];
  });
}

function problemOf(holder: Resource, node: BalancerNode, view: View): Finding | null {
  const { subnet, index, privateAddress } = node;
  if (subnet === undefined) return null;
  const vpc = vpcOf(view, holder.id);
  const about = { name: nameOf(holder), address: privateAddress, subnet: nameOf(subnet) };
  const said = (
    rule: string,
    text: string,
    more: Readonly<Record<string, string>>,
    fix: Fix | null = null,
  ): Finding => ({
    severity: 'error',
    resource: holder.id,
    field: `nodes.${index}.${text === 'interface-foreign' ? 'subnet' : 'privateAddress'}`,
    rule,
    message: message(`finding.${text}`, { ...about, ...more }),
    docs: DOCS.subnetSizing,
    ...(fix === null ? {} : { fix }),
  });
  if (vpc !== undefined && vpcOf(view, subnet.id)?.id !== vpc.id)
    return said('InvalidSubnetID.NotFound', 'interface-foreign', { vpc: nameOf(vpc) });
  const address = parseAddress(privateAddress);
  if (address === null) return said('no-private-address', 'interface-address', {}, addressFix(holder, node, view));
  const blocks = prefixesOf(subnet);
  if (!blocks.some((block) => contains(block, address)))
    return said('InvalidParameterValue', 'address-outside', { blocks: blocks.map(printPrefix).join(', ') || '∅' });
  const other = holdersIn(view, subnet.id).find((each) => each.address === address && each.holder.id !== holder.id);
  return other === undefined ? null : said('InvalidIPAddress.InUse', 'address-taken', { other: nameOf(other.holder) });
}

function addressFix(holder: Resource, { index, subnet }: BalancerNode, view: View): Fix | null {
  const address = subnet === undefined ? '' : nextPrivateAddress(view, subnet);
  if (address === '') return null;
  const nodes = rowsOf(holder, 'nodes').map((row, at) => (at === index ? { ...row, privateAddress: address } : row));
  return settingFix(message('fix.node-address', { name: nameOf(holder), address }), holder.id, { nodes });
}
