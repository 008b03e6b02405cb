import type { Rule } from '../../kinds/kind.ts';
import type { Finding } from '../../model/findings.ts';
import { message } from '../../model/message.ts';
import type { Resource } from '../../model/topology.ts';
import { ICMP, ICMPV6, TCP, UDP } from '../../net/packet.ts';
import { ANY_PORT, parsePortRange } from '../../net/ports.ts';
import { parsePrefix } from '../../net/prefix.ts';
import { parseProtocol } from '../../net/protocols.ts';
import { QUOTAS } from '../figures.ts';
import { DOCS } from '../shared/docs.ts';
import { finding, quotaFinding, settingFix } from '../shared/finding.ts';
import { freeNumber } from './numbers.ts';
import { answersAreLetThrough, rowsAreReached } from './order-rules.ts';
import type { NetworkAclProps } from './schema.ts';

type AclRule = Rule<NetworkAclProps>;

const DIRECTIONS = ['inbound', 'outbound'] as const;

/** A number stands for one rule of a direction, IPv4 and IPv6 together. */
const numbersDiffer: AclRule = (acl) =>
  DIRECTIONS.flatMap((direction) =>
    acl.props[direction].flatMap(({ number }, index, rows) => {
      if (!rows.slice(0, index).some((each) => each.number === number)) return [];
      const free = freeNumber(rows, number);
      const moved = rows.map((row, position) => (position === index ? { ...row, number: free } : row));
      const text = message('network-acl.fix.renumber', { number: free });
      const fix = settingFix(text, acl.id, { [direction]: moved });
      const about = { field: `${direction}.${index}.number`, values: { number }, docs: DOCS.networkAcls, fix };
      return [finding(acl, { severity: 'error', rule: 'NetworkAclEntryAlreadyExists', text: 'number', ...about })];
    }),
  );

const rowsHaveBlocks: AclRule = (acl) =>
  DIRECTIONS.flatMap((direction) =>
    acl.props[direction].flatMap(({ cidr, number }, index) =>
      parsePrefix(cidr) === null
        ? [rowFinding(acl, `${direction}.${index}.cidr`, { rule: 'MissingParameter', text: 'no-block', number })]
        : [],
    ),
  );

/** Only TCP and UDP have ports; AWS ignores them elsewhere. */
const portsAreOfProtocol: AclRule = (acl) =>
  DIRECTIONS.flatMap((direction) =>
    acl.props[direction].flatMap((row, index) => {
      const protocol = parseProtocol(row.protocol);
      const ports = parsePortRange(row.ports) ?? ANY_PORT;
      const isEvery = ports.from === ANY_PORT.from && ports.to === ANY_PORT.to;
      if (isEvery || protocol === TCP || protocol === UDP) return [];
      const about = { field: `${direction}.${index}.ports`, values: { number: row.number, protocol: row.protocol } };
      return [
        finding(acl, { severity: 'warning', rule: 'ports-ignored', text: 'ports', docs: DOCS.networkAcls, ...about }),
      ];
    }),
  );

const icmpFitsFamily: AclRule = (acl) =>
  DIRECTIONS.flatMap((direction) =>
    acl.props[direction].flatMap((row, index) => {
      const protocol = parseProtocol(row.protocol);
      const block = parsePrefix(row.cidr);
      const isIpv6 = typeof block?.base === 'bigint';
      if (block === null || protocol !== (isIpv6 ? ICMP : ICMPV6)) return [];
      const about = { field: `${direction}.${index}.protocol`, values: { number: row.number, protocol: row.protocol } };
      return [
        finding(acl, {
          severity: 'warning',
          rule: 'icmp-family',
          text: 'icmp-family',
          docs: DOCS.networkAcls,
          ...about,
        }),
      ];
    }),
  );

/** Counted per direction and address family, with the final rule that denies the rest. */
const rulesAreFew: AclRule = (acl) =>
  DIRECTIONS.flatMap((direction) => {
    const rows = acl.props[direction];
    const ipv6 = rows.filter((row) => row.cidr.includes(':')).length;
    return [rows.length - ipv6, ipv6].flatMap((count) => quotaFinding(acl, QUOTAS.rulesPerAcl, count + 1, 'quota'));
  });

export const rules: readonly AclRule[] = [
  numbersDiffer,
  rowsHaveBlocks,
  portsAreOfProtocol,
  icmpFitsFamily,
  rowsAreReached,
  answersAreLetThrough,
  rulesAreFew,
];

function rowFinding(
  acl: Resource<NetworkAclProps>,
  field: string,
  { rule, text, number }: { readonly rule: string; readonly text: string; readonly number: number },
): Finding {
  return finding(acl, { severity: 'error', rule, text, field, values: { number }, docs: DOCS.networkAcls });
}
