import { parsePrefixOrAddress, printPrefix } from '../net/prefix.ts';
import { resourceId } from '../model/topology.ts';
import type { NatRow } from '../resources/instance/schema.ts';
import type { NetworkAclRow } from '../resources/network-acl/schema.ts';
import type { SecurityGroupRow } from '../resources/security-group/schema.ts';

/** Security-group rows from `protocol ports peer`; the peer is a block, an address or the id of a group. */
export function groupRows(rows: readonly string[]): readonly SecurityGroupRow[] {
  return rows.map((row) => {
    const [protocol = 'all', ports = 'all', peer = ''] = row.split(/\s+/);
    const block = parsePrefixOrAddress(peer);
    const group = block === null && peer !== '' ? resourceId(peer) : null;
    const cidr = block === null ? '' : printPrefix(block);
    return { protocol, ...portsOrType(protocol, ports), cidr, group, prefixList: null, description: '' };
  });
}

/** Network-ACL rows from `number action protocol ports block`. */
export function aclRows(rows: readonly string[]): readonly NetworkAclRow[] {
  return rows.map((row) => {
    const [number = '100', action = 'allow', protocol = 'all', ports = 'all', cidr = '0.0.0.0/0'] = row.split(/\s+/);
    return {
      number: Number(number),
      protocol,
      ...portsOrType(protocol, ports),
      cidr,
      action: action === 'deny' ? 'deny' : 'allow',
    };
  });
}

/** For ICMP the second word is `all`, a type or `type/code`. */
function portsOrType(protocol: string, word: string) {
  if (!protocol.startsWith('icmp') || word === 'all') return { ports: word, icmpType: -1, icmpCode: -1 };
  const [type = '-1', code = '-1'] = word.split('/');
  return { ports: 'all', icmpType: Number(type), icmpCode: Number(code) };
}

/** A rule of `iptables -t nat`; what is not said matches everything. */
export function natRow(rule: Partial<NatRow>): NatRow {
  return {
    chain: 'POSTROUTING',
    protocol: 'all',
    inInterface: '',
    outInterface: '',
    source: '',
    destination: '',
    ports: 'all',
    action: 'MASQUERADE',
    to: '',
    randomFully: false,
    ...rule,
  };
}
