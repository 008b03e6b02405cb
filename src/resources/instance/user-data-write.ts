import type { Resource } from '../../model/topology.ts';
import { cellOf, flagOf, type Row, rowsOf } from '../shared/props.ts';

/**
 * A start-up script for Amazon Linux 2023 that makes the guest forward, translate and filter IPv4 packets as its settings say; null where
 * they ask for nothing of that. What listens is the programs' own matter.
 * @see https://docs.aws.amazon.com/vpc/latest/userguide/work-with-nat-instances.html
 */
export function userData(instance: Resource): string | null {
  const rules = [
    ...rowsOf(instance, 'nat').flatMap((row) => commands(row, ['-t', 'nat'], translation(row))),
    ...rowsOf(instance, 'firewall').flatMap((row) => commands(row, [], verdict(row))),
  ];
  const forwards = flagOf(instance, 'ipForward');
  if (!forwards && rules.length === 0) return null;
  const script = [
    '#!/bin/bash',
    ...(forwards ? FORWARD : []),
    ...(rules.length > 0 ? [...INSTALL, ...rules, SAVE] : []),
  ];
  return `${script.join('\n')}\n`;
}

const FORWARD: readonly string[] = [
  'echo net.ipv4.ip_forward=1 > /etc/sysctl.d/90-forwarding.conf',
  'sysctl -p /etc/sysctl.d/90-forwarding.conf',
];
/** The address may come after the start. The service brings rules of its own, which refuse to forward. */
const INSTALL: readonly string[] = [
  'for try in {1..60}; do dnf install -y iptables-services && break; sleep 5; done',
  'systemctl enable --now iptables',
  'iptables -F',
  'iptables -t nat -F',
  "first=$(ip -4 route show default | awk '{ print $5 }' | head -n 1)",
];
const SAVE = 'service iptables save';

/** The commands of one row; none where it speaks of IPv6, or of something that is no word of a command. */
function commands(row: Row, table: readonly string[], target: readonly string[] | null): readonly string[] {
  const inside = device('-i', cellOf(row, 'inInterface'));
  const outside = device('-o', cellOf(row, 'outInterface'));
  const texts = [cellOf(row, 'source'), cellOf(row, 'destination'), cellOf(row, 'to'), cellOf(row, 'protocol')];
  if (target === null || inside === null || outside === null || texts.some((each) => /:.*:|icmpv6/.test(each)))
    return [];
  return services(row).map((service) =>
    [
      'iptables',
      ...table,
      '-A',
      cellOf(row, 'chain'),
      ...inside,
      ...outside,
      ...option('-s', cellOf(row, 'source')),
      ...option('-d', cellOf(row, 'destination')),
      ...service,
      ...target,
    ].join(' '),
  );
}

/** Ports belong to TCP and UDP, each by itself. */
function services(row: Row): readonly (readonly string[])[] {
  const protocol = cellOf(row, 'protocol');
  const ports = cellOf(row, 'ports');
  if (ports === 'all' || ports === '') return [protocol === 'all' ? [] : ['-p', protocol]];
  const both = protocol === 'all' ? ['tcp', 'udp'] : [protocol];
  return both.map((each) => ['-p', each, '--dport', ports.replace('-', ':')]);
}

function translation(row: Row): readonly string[] | null {
  const action = cellOf(row, 'action');
  const to = cellOf(row, 'to');
  if (!/^[0-9.:-]*$/.test(to)) return null;
  const names: Readonly<Record<string, string>> = {
    MASQUERADE: '--to-ports',
    SNAT: '--to-source',
    DNAT: '--to-destination',
  };
  return ['-j', action, ...option(names[action] ?? '', to), ...(row.randomFully === true ? ['--random-fully'] : [])];
}

function verdict(row: Row): readonly string[] {
  const states: Readonly<Record<string, string>> = {
    new: 'NEW',
    established: 'ESTABLISHED,RELATED',
    invalid: 'INVALID',
  };
  const state = states[cellOf(row, 'state')];
  return [...(state === undefined ? [] : ['-m', 'conntrack', '--ctstate', state]), '-j', cellOf(row, 'action')];
}

function option(name: string, value: string): readonly string[] {
  return value === '' ? [] : [name, value];
}

/** On Amazon Linux the first interface goes by a name of its own, the others by their device index; null for what is no name. */
function device(name: string, text: string): readonly string[] | null {
  if (text === '') return [];
  if (/^(eth0|ens[35]|enX0)$/.test(text)) return [name, '"$first"'];
  const [, index] = /^eth(\d{1,2})$/.exec(text) ?? [];
  if (index !== undefined) return [name, `ens${Number(index) + FIRST_SLOT}`];
  return /^[\w.-]{1,15}$/.test(text) ? [name, text] : null;
}

/** Slot of the first interface on the Nitro System. @see https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/using-eni.html */
const FIRST_SLOT = 5;
