import type { Rule } from '../../kinds/kind.ts';
import { ANY_PROTOCOL, TCP, UDP } from '../../net/packet.ts';
import { LINUX_EPHEMERAL, type PortRange, parsePortRange } from '../../net/ports.ts';
import { covers, overlaps, type Prefix, parsePrefix } from '../../net/prefix.ts';
import { parseProtocol } from '../../net/protocols.ts';
import { DOCS } from '../shared/docs.ts';
import { finding } from '../shared/finding.ts';
import type { NetworkAclProps, NetworkAclRow } from './schema.ts';

type AclRule = Rule<NetworkAclProps>;

/** A row in numbers. */
interface Read {
  readonly row: NetworkAclRow;
  readonly index: number;
  readonly protocol: number;
  readonly ports: PortRange;
  readonly block: Prefix;
}

function inOrder(rows: readonly NetworkAclRow[]): readonly Read[] {
  return rows
    .flatMap((row, index): readonly Read[] => {
      const protocol = parseProtocol(row.protocol);
      const ports = parsePortRange(row.ports);
      const block = parsePrefix(row.cidr);
      return protocol === null || ports === null || block === null ? [] : [{ row, index, protocol, ports, block }];
    })
    .toSorted((a, b) => a.row.number - b.row.number);
}

/** A rule that an earlier one covers entirely never decides anything. */
export const rowsAreReached: AclRule = (acl) =>
  (['inbound', 'outbound'] as const).flatMap((direction) => {
    const rows = inOrder(acl.props[direction]);
    return rows.flatMap((each, position) => {
      const earlier = rows.slice(0, position).find((other) => hides(other, each));
      if (earlier === undefined) return [];
      const values = { number: each.row.number, earlier: earlier.row.number };
      const field = `${direction}.${each.index}.number`;
      return [
        finding(acl, {
          severity: 'hint',
          rule: 'unreachable-rule',
          text: 'unreached',
          field,
          values,
          docs: DOCS.networkAcls,
        }),
      ];
    });
  });

/**
 * What is let through one way needs a rule for its answers the other way: they go to the temporary ports of the asking side.
 * @see https://docs.aws.amazon.com/vpc/latest/userguide/custom-network-acl.html#nacl-ephemeral-ports
 */
export const answersAreLetThrough: AclRule = (acl) =>
  (['inbound', 'outbound'] as const).flatMap((direction) => {
    const back = direction === 'inbound' ? 'outbound' : 'inbound';
    const answers = inOrder(acl.props[back]).filter((each) => each.row.action === 'allow');
    const asked = inOrder(acl.props[direction]).filter((each) => each.row.action === 'allow' && isAsking(each));
    return asked
      .filter((each) => !answers.some((answer) => letsAnswer(answer, each)))
      .map(({ row, index }) => {
        const values = { number: row.number, from: LINUX_EPHEMERAL.from, to: LINUX_EPHEMERAL.to, cidr: row.cidr };
        const about = { field: `${direction}.${index}`, values, docs: DOCS.networkAcls };
        return finding(acl, { severity: 'warning', rule: 'no-ephemeral-ports', text: `no-answers-${back}`, ...about });
      });
  });

/** Rules for TCP or UDP services; those for the temporary ports themselves are answers already. */
function isAsking({ protocol, ports }: Read): boolean {
  return (protocol === TCP || protocol === UDP) && ports.from < UNPRIVILEGED_FROM;
}

const UNPRIVILEGED_FROM = 1024;

function letsAnswer(answer: Read, asked: Read): boolean {
  const isProtocol = answer.protocol === ANY_PROTOCOL || answer.protocol === asked.protocol;
  const isPorts =
    answer.protocol === ANY_PROTOCOL ||
    (answer.ports.from <= LINUX_EPHEMERAL.from && answer.ports.to >= LINUX_EPHEMERAL.to);
  return isProtocol && isPorts && overlaps(answer.block, asked.block);
}

function hides(earlier: Read, later: Read): boolean {
  if (!covers(earlier.block, later.block)) return false;
  if (earlier.protocol === ANY_PROTOCOL) return true;
  if (earlier.protocol !== later.protocol) return false;
  const { icmpType, icmpCode } = earlier.row;
  return (
    earlier.ports.from <= later.ports.from &&
    earlier.ports.to >= later.ports.to &&
    (icmpType === -1 || icmpType === later.row.icmpType) &&
    (icmpCode === -1 || icmpCode === later.row.icmpCode)
  );
}
