import { expect, it } from 'vitest';
import { type Message, message } from '../../model/message.ts';
import { type Probe, resourceId } from '../../model/topology.ts';
import { parseAddress } from '../../net/address.ts';
import { type Packet, rewritesBetween, SYN, TCP } from '../../net/packet.ts';
import type { Conversation, Hop } from '../../sim/trace.ts';
import { commandText } from './command-text.ts';
import { hopRows } from './hop-rows.ts';
import { hopsMarkdown } from './hops-markdown.ts';
import { terminalAnswer } from './terminal-answer.ts';

const address = (text: string) => parseAddress(text) ?? 0;
const sent: Packet = {
  ...{ src: address('10.10.2.101'), srcPort: 55634, dst: address('99.80.82.214'), dstPort: 80, protocol: TCP },
  ...{ ttl: 64, length: 60, dontFragment: true, icmp: null, payload: '', fragment: null },
  tcp: { flags: SYN, seq: 0, ack: 0, mss: 8961 },
};
const nat = resourceId('nat');
const after = { ...sent, src: address('10.10.1.100') };
const hop: Hop = {
  ...{ resource: nat, kind: 'instance', before: sent, after, rewrites: rewritesBetween(sent, after) },
  ...{ arrivedBy: null, leftBy: null },
  steps: [
    { type: 'check', check: 'destination-check', resource: nat, allow: true },
    {
      type: 'route',
      resource: resourceId('rt'),
      matched: '0.0.0.0/0',
      target: resourceId('igw'),
      rule: { resource: resourceId('rt'), index: 0, number: null, text: '' },
    },
  ],
};
const reason = {
  code: 'RT_NO_ROUTE',
  at: nat,
  message: message('reason.RT_NO_ROUTE'),
  rule: null,
  docs: null,
} as const;
const conversation: Conversation = {
  ...{ outcome: 'timed-out', direction: 'request', reason, status: null, assumptions: [], answer: null },
  resolved: '99.80.82.214',
  verdict: { type: 'dropped', at: nat, reason },
  connections: [
    {
      label: 'tcp',
      traces: [
        {
          hops: [hop],
          verdict: { type: 'dropped', at: nat, reason },
          packet: sent,
          direction: 'request',
          label: 'SYN',
        },
      ],
    },
  ],
};
const probe: Probe = {
  id: 'p',
  from: 'a',
  to: 'checkip.amazonaws.com',
  protocol: 'tcp',
  port: 80,
  sourcePort: null,
  expect: null,
};
const nameOf = (id: string) => ({ nat: 'NAT|1', rt: 'rt-public', igw: 'igw' })[id] ?? id;
const say = (each: Message) => `${each.key.replace('ui.traffic.step.', '')} ${Object.values(each.values).join(' ')}`;

it('prints hops as a Markdown table', () => {
  const rows = hopRows(conversation, nameOf);
  const headings = ['#', 'Packet', 'Resource', 'Checks', 'Header'] as const;
  expect(hopsMarkdown(rows, { nameOf, say, headings, title: 'curl' })).toMatchInlineSnapshot(`
    "**curl**

    | # | Packet | Resource | Checks | Header |
    | --: | --- | --- | --- | --- |
    | 1 | SYN | NAT\\|1 | ✓ destination-check.pass NAT\\|1<br>✓ route rt-public 0.0.0.0/0 igw | \`10.10.2.101:55634 → 99.80.82.214:80\`<br>**\`10.10.1.100:55634 → 99.80.82.214:80\`** |
    "
  `);
});

it('answers in the words of the program that asked', () => {
  expect(commandText(probe, (ref) => ref)).toBe('curl http://checkip.amazonaws.com/');
  expect(terminalAnswer(probe, conversation, (ref) => ref)).toBe(
    'curl: (28) Failed to connect to checkip.amazonaws.com port 80: Connection timed out',
  );
  expect(terminalAnswer(probe, { ...conversation, outcome: 'connected', answer: '3.36.1.2' }, (ref) => ref)).toBe(
    '3.36.1.2',
  );
  const ping: Probe = { ...probe, protocol: 'icmp', port: null, to: '10.0.0.9' };
  expect(commandText(ping, (ref) => ref)).toBe('ping 10.0.0.9');
  expect(terminalAnswer({ ...probe, port: 22 }, conversation, () => 'web')).toBe(
    'ssh: connect to host web port 22: Connection timed out',
  );
});
