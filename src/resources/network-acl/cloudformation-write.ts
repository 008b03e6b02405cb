import { partId } from '../../formats/drafts.ts';
import type { CfnCompanion, CfnProperties, CfnTemplate } from '../../formats/mapping.ts';
import type { Resource } from '../../model/topology.ts';
import { parsePortRange } from '../../net/ports.ts';
import { parseProtocol } from '../../net/protocols.ts';
import { cellOf, type Row, referenceOf, rowsOf } from '../shared/props.ts';

const SIDES = [
  { side: 'inbound', part: 'Inbound' },
  { side: 'outbound', part: 'Outbound' },
] as const;

/** Rules of a default network ACL as AWS makes it. */
const DEFAULTS: readonly Row[] = [
  { number: 100, protocol: 'all', action: 'allow', cidr: '0.0.0.0/0' },
  { number: 101, protocol: 'all', action: 'allow', cidr: '::/0' },
];

/**
 * The network ACL and an entry per rule. A template cannot take rules from a VPC's default one: where AWS's own are not there, it
 * becomes one like others, and the subnets that used it are associated with it.
 */
export function writeAcl(acl: Resource, template: CfnTemplate): void {
  const isDefault = isAsMade(acl, template);
  if (!isDefault)
    template.put(acl, 'AWS::EC2::NetworkAcl', { VpcId: template.ref(acl.parent), Tags: template.tags(acl) });
  for (const { side, part } of SIDES) {
    const rows = rowsOf(acl, side).filter((row) => !isDefault || !DEFAULTS.some((each) => isLike(row, each)));
    for (const [index, row] of rows.entries())
      template.part(acl, `${part}${index + 1}`, 'AWS::EC2::NetworkAclEntry', {
        NetworkAclId: template.ref(acl.id),
        Egress: side === 'outbound',
        ...entryOf(row),
      });
  }
  if (isDefault) return;
  for (const [index, subnet] of implicitSubnets(acl, template).entries())
    template.part(acl, `Association${index + 1}`, 'AWS::EC2::SubnetNetworkAclAssociation', {
      SubnetId: template.ref(subnet.id),
      NetworkAclId: template.ref(acl.id),
    });
}

/** The default network ACL of a VPC comes with it as long as AWS's own rules are in it. */
export function placeOf(acl: Resource, template: CfnTemplate): CfnCompanion | null {
  const vpc = template.view.enclosing(acl.id, 'vpc');
  if (vpc === undefined || !isAsMade(acl, template)) return null;
  return {
    id: partId(template.readId(vpc.id), 'network-acl'),
    value: template.attribute(vpc.id, 'DefaultNetworkAcl'),
  };
}

function isAsMade(acl: Resource, { view }: CfnTemplate): boolean {
  return (
    isDefaultOf(view.enclosing(acl.id, 'vpc'), acl) &&
    SIDES.every(({ side }) => DEFAULTS.every((each) => rowsOf(acl, side).some((row) => isLike(row, each))))
  );
}

function isDefaultOf(vpc: Resource | undefined, acl: Resource): boolean {
  return referenceOf(vpc, 'defaultNetworkAcl') === acl.id;
}

function isLike(row: Row, other: Row): boolean {
  return Object.entries(other).every(([column, cell]) => row[column] === cell);
}

/** Subnets that use the default network ACL without naming it. */
function implicitSubnets(acl: Resource, { view }: CfnTemplate): readonly Resource[] {
  const vpc = view.enclosing(acl.id, 'vpc');
  if (!isDefaultOf(vpc, acl)) return [];
  return view
    .ofKind('subnet')
    .filter((each) => referenceOf(each, 'networkAcl') === null && view.enclosing(each.id, 'vpc') === vpc);
}

function entryOf(row: Row): CfnProperties {
  const cidr = cellOf(row, 'cidr');
  const protocol = cellOf(row, 'protocol');
  const range = parsePortRange(cellOf(row, 'ports'));
  const hasPorts = protocol === 'tcp' || protocol === 'udp';
  return {
    RuleNumber: row.number ?? null,
    Protocol: parseProtocol(protocol),
    RuleAction: cellOf(row, 'action'),
    [cidr.includes(':') ? 'Ipv6CidrBlock' : 'CidrBlock']: cidr,
    PortRange: hasPorts && range !== null ? { From: range.from, To: range.to } : null,
    Icmp: protocol.startsWith('icmp') ? { Type: row.icmpType ?? -1, Code: row.icmpCode ?? -1 } : null,
  };
}
