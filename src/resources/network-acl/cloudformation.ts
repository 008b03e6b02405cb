import type { CfnMapping, CfnSource, Drafts } from '../../formats/mapping.ts';
import { message } from '../../model/message.ts';
import { isMadeAlong, vpcOf, withRows } from '../shared/cloudformation.ts';
import { portsOf } from '../shared/cfn-ports.ts';
import { placeOf, writeAcl } from './cloudformation-write.ts';

/** @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-networkaclentry.html */
export const cloudformation: CfnMapping = {
  types: { 'AWS::EC2::NetworkAcl': { read: readAcl }, 'AWS::EC2::NetworkAclEntry': { read: readEntry } },
  write: writeAcl,
  comesWith: placeOf,
};

function readAcl(source: CfnSource, drafts: Drafts): void {
  drafts.put({
    id: drafts.id(source.logicalId),
    kind: 'network-acl',
    name: source.name,
    parent: vpcOf(source),
    sourceId: source.logicalId,
    props: {},
  });
}

function readEntry(source: CfnSource, drafts: Drafts): void {
  const acl = source.reference('NetworkAclId');
  const cidr = source.text('CidrBlock') ?? source.text('Ipv6CidrBlock');
  const range = source.record('PortRange');
  const icmp = source.record('Icmp');
  const row = {
    number: source.number('RuleNumber') ?? 100,
    protocol: source.text('Protocol') ?? 'all',
    ports: portsOf(range?.number('From') ?? null, range?.number('To') ?? null),
    icmpType: icmp?.number('Type') ?? -1,
    icmpCode: icmp?.number('Code') ?? -1,
    cidr: cidr ?? '',
    action: source.text('RuleAction') ?? '',
  };
  const field = source.flag('Egress') === true ? 'outbound' : 'inbound';
  if (cidr === null) source.report('error', 'cfn-acl-entry', message('cfn.acl.no-block', { id: source.logicalId }));
  else if (acl === null) return;
  else if (isMadeAlong(source.pointer('NetworkAclId'), drafts))
    drafts.settle(acl, (each) => ({ ...each, props: withRows(each.props, field, [row]) }));
  else drafts.amend(acl, 'network-acl', (props) => withRows(props, field, [row]));
}
