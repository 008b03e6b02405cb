import type { AwsCliMapping, AwsRecord, Drafts } from '../../formats/mapping.ts';
import type { Json } from '../../model/topology.ts';
import { portsOf } from '../shared/cfn-ports.ts';

/** @see https://docs.aws.amazon.com/cli/latest/reference/ec2/describe-network-acls.html */
export const awsCli: AwsCliMapping = { expected: ['NetworkAcls'], calls: { NetworkAcls: readAcl } };

/** Rules from this number on are the denies that AWS keeps at the end. */
const LAST_RULES = 32767;

function readAcl(record: AwsRecord, drafts: Drafts): void {
  const sourceId = record.text('NetworkAclId');
  if (sourceId === null) return;
  const id = drafts.id(sourceId);
  const vpc = record.reference('VpcId');
  const rows = (egress: boolean): readonly Json[] =>
    record
      .records('Entries')
      .filter((entry) => entry.flag('Egress') === egress && (entry.number('RuleNumber') ?? 0) < LAST_RULES)
      .map(rowOf);
  drafts.put({
    id,
    kind: 'network-acl',
    name: record.name(sourceId),
    parent: vpc,
    sourceId,
    props: { inbound: rows(false), outbound: rows(true) },
  });
  if (vpc !== null && record.flag('IsDefault') === true)
    drafts.amend(vpc, 'vpc', (props) => ({ ...props, defaultNetworkAcl: id }));
  for (const { subnet } of record.records('Associations').map((each) => ({ subnet: each.reference('SubnetId') }))) {
    if (subnet !== null) drafts.amend(subnet, 'subnet', (props) => ({ ...props, networkAcl: id }));
  }
}

function rowOf(entry: AwsRecord): Json {
  const range = entry.record('PortRange');
  const icmp = entry.record('IcmpTypeCode');
  return {
    number: entry.number('RuleNumber') ?? 0,
    protocol: entry.text('Protocol') ?? 'all',
    ports: portsOf(range?.number('From') ?? null, range?.number('To') ?? null),
    icmpType: icmp?.number('Type') ?? -1,
    icmpCode: icmp?.number('Code') ?? -1,
    cidr: entry.text('CidrBlock') ?? entry.text('Ipv6CidrBlock') ?? '',
    action: entry.text('RuleAction') ?? '',
  };
}
