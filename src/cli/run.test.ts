import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readCloudFormation } from '../formats/cloudformation/read.ts';
import { printDocument } from '../formats/document/print.ts';
import { ask, probe } from '../testing/ask.ts';
import { natLab } from '../testing/nat-lab.ts';
import { world } from '../testing/world.ts';
import { EMPTY_DOCUMENT } from '../model/topology.ts';
import { kinds } from '../resources/registry.ts';
import type { Io } from './io.ts';
import { run } from './run.ts';

const LAB = readFileSync(new URL('../../e2e/fixtures/nat-instance-lab.yaml', import.meta.url), 'utf8');
const MENDED = printDocument({ ...EMPTY_DOCUMENT, title: 'lab', topology: natLab('mended').w.topology() });
const ASKED = printDocument({
  ...EMPTY_DOCUMENT,
  topology: natLab('mended').w.topology(),
  probes: [
    { ...probe('jhPrivate-EC2-1', 'checkip.amazonaws.com'), id: 'out', expect: 'connect' },
    { ...probe('internet', '10.10.2.101', 'tcp 22'), id: 'in', expect: 'connect' },
    { ...probe('jhPrivate-EC2-1', 'jhNAT-Instance', 'icmp'), id: 'ping' },
    { ...probe('nobody', 'jhNAT-Instance'), id: '<"&\u0001">', expect: 'blocked' },
  ],
});
/** A public proxy, and a private instance that may speak to it alone. */
const PROXIED = (() => {
  const w = world();
  const vpc = w.vpc({ cidr: '10.0.0.0/16' });
  const outside = w.routeTable(vpc, [['0.0.0.0/0', w.igw(vpc)]]);
  const open = w.subnet(vpc, { cidr: '10.0.1.0/24', routeTable: outside });
  const relays = [
    {
      mode: 'forward-proxy' as const,
      port: 3128,
      clients: '',
      ports: '',
      access: 'squid' as const,
      target: '',
      targetPort: 80,
    },
  ];
  w.eip(
    w.instance(open, {
      name: 'squid',
      keyName: 'ops',
      relays,
      groups: [w.securityGroup(vpc, { inbound: ['all all 0.0.0.0/0'] })],
    }),
  );
  w.instance(w.subnet(vpc, { cidr: '10.0.2.0/24' }), { name: 'inner' });
  return printDocument({ ...EMPTY_DOCUMENT, topology: w.topology() });
})();
/** The lab's template after each step of its author: the private default route, then the source/destination check off. */
const ROUTED = `${LAB}
  PrivateDefaultRoute:
    Type: AWS::EC2::Route
    Properties:
      RouteTableId: !Ref RouteTable2
      DestinationCidrBlock: 0.0.0.0/0
      NetworkInterfaceId: !Ref Instance1ENIEth0
`;
const UNCHECKED = ROUTED.replace('#SourceDestCheck: false', 'SourceDestCheck: false');

const FILES: Readonly<Record<string, string>> = {
  'lab.yaml': LAB,
  'routed.yaml': ROUTED,
  'unchecked.yaml': UNCHECKED,
  'lab.json': MENDED,
  'asked.json': ASKED,
  'proxied.json': PROXIED,
  'folder/a.yaml': LAB,
  'folder/b.yaml': LAB,
  'broken.json': '{"format": "hopwise", "version": 1,\n  "resources": [}',
  'notes.txt': 'buy milk',
  'bad.yaml': LAB.replace('CidrBlock: 10.10.1.0/24', 'CidrBlock: 10.10.1.0/33'),
  '-': LAB,
};

/** Runs a command against files in memory. */
async function ran(...argv: readonly string[]) {
  const written: Record<string, string> = {};
  let out = '';
  let err = '';
  const io: Io = {
    read: async (path) => FILES[path] ?? Promise.reject(new Error(`ENOENT: no such file ${path}`)),
    list: async (path) => (path === 'folder' ? Object.keys(FILES).filter((name) => name.startsWith('folder/')) : null),
    write: async (path, content) => {
      written[path] = content;
    },
    out: (content) => {
      out += content;
    },
    err: (content) => {
      err += content;
    },
    colour: false,
  };
  const code = await run(argv, io);
  return { code, out, err, written };
}

test('help and version go to standard output and end well', async () => {
  expect(await ran('--help')).toMatchObject({ code: 0, err: '' });
  expect((await ran('--version')).out).toMatch(/^\d+\.\d+\.\d+\n$/);
  for (const command of ['trace', 'check', 'matrix', 'lint', 'convert']) {
    const { code, out } = await ran(command, '--help');
    expect([code, out.includes('Example:')]).toEqual([0, true]);
  }
});

test('no command, an unknown one and unknown options are refused in one line', async () => {
  expect((await ran()).code).toBe(2);
  for (const argv of [['draw'], ['lint', 'lab.yaml', '--fast'], ['lint'], ['lint', 'lab.yaml', '--lang', 'fr']]) {
    const { code, out, err } = await ran(...argv);
    expect([code, out, err.split('\n').length]).toEqual([2, '', 2]);
  }
});

test('the lab as it is handed out times out, and nothing but the answer is on standard output', async () => {
  const { code, out, err } = await ran(
    'trace',
    'lab.yaml',
    '--from',
    'Instance2',
    '--to',
    'checkip.amazonaws.com:80',
    '--json',
  );
  expect(code).toBe(1);
  expect(JSON.parse(out)).toMatchObject({
    format: 'hopwise-trace',
    version: 1,
    outcome: 'timed-out',
    verdict: 'dropped',
    direction: 'request',
    stoppedAt: { id: 'RouteTable2', sourceId: 'RouteTable2', kind: 'route-table' },
    reason: { code: 'RT_NO_ROUTE' },
  });
  expect(err).toContain('lab.yaml:94:3: hint: ');
});

test('the lab step by step: no route, the check, and every rewrite once it connects', async () => {
  const question = ['--from', 'Instance2', '--to', 'checkip.amazonaws.com:80', '--source-port', '55634', '--json'];
  const routed = await ran('trace', 'routed.yaml', ...question);
  expect(routed.code).toBe(1);
  expect(JSON.parse(routed.out)).toMatchObject({
    outcome: 'timed-out',
    stoppedAt: { sourceId: 'Instance1ENIEth0' },
    reason: { code: 'ENI_DST_CHECK' },
  });
  const connected = await ran('trace', 'unchecked.yaml', ...question);
  expect(connected.code).toBe(0);
  const answer = JSON.parse(connected.out);
  expect([answer.outcome, answer.direction, answer.blockers]).toEqual(['connected', null, []]);
  const rewritesOf = (way: 'request' | 'reply'): readonly string[] =>
    answer.connections[0][way].hops.flatMap(
      (hop: { name: string; rewrites: { field: string; before: string; after: string }[] }) =>
        hop.rewrites.map(({ field, before, after }) => `${hop.name}: ${field} ${before} to ${after}`),
    );
  expect(rewritesOf('request')).toEqual([
    'jhNAT-Instance: src 10.10.2.101 to 10.10.1.100',
    'jhNATInstance-IGW1: src 10.10.1.100 to 203.0.113.11',
  ]);
  expect(rewritesOf('reply')).toEqual([
    'jhNATInstance-IGW1: dst 203.0.113.11 to 10.10.1.100',
    'jhNAT-Instance: dst 10.10.1.100 to 10.10.2.101',
  ]);
});

test('the mended lab connects, and the text says from where it was seen', async () => {
  const { code, out } = await ran(
    'trace',
    'lab.json',
    '--from',
    'jhPrivate-EC2-1',
    '--to',
    'checkip.amazonaws.com',
    '--port',
    '80',
  );
  expect(code).toBe(0);
  expect(out.split('\n')[0]).toBe('Connected: jhPrivate-EC2-1 → checkip.amazonaws.com:80 (tcp)');
  expect(out).toContain('src 10.10.2.101 → 10.10.1.100');
});

test.each([
  ['a logical id', 'Instance1'],
  ['a name', 'jhNAT-Instance'],
  ['a private address', '10.10.1.100'],
  ['a public address', '203.0.113.11'],
  ['an Elastic IP by its id', 'VPCEIP1'],
  ['an interface', 'Instance1ENIEth0'],
  ['the internet', 'internet'],
  ['a host on the internet', 'internet:60.1.1.1'],
])('%s is a reference', async (_, from) => {
  expect((await ran('trace', 'lab.yaml', '--from', from, '--to', 'Instance1:22')).code).toBe(0);
});

test.each([
  ['nothing of that name', ['--from', 'Instance9', '--to', 'Instance1:22'], 'Known are Instance1 (jhNAT-Instance)'],
  ['something that sends nothing', ['--from', 'VPC1', '--to', 'Instance1:22'], 'VPC1 is the vpc VPC1'],
  ['an address nobody has', ['--from', '10.10.9.9', '--to', 'Instance1:22'], 'nothing in the source has this address'],
  ['no port', ['--from', 'Instance2', '--to', 'Instance1'], '--to Instance1:80 or --port 80'],
  ['two ports', ['--from', 'Instance2', '--to', 'Instance1:22', '--port', '80'], 'give one of them'],
  ['a port beyond the last', ['--from', 'Instance2', '--to', 'Instance1:99999'], '0 to 65535'],
  ['a port for ICMP', ['--from', 'Instance2', '--to', 'Instance1:22', '--protocol', 'icmp'], 'ICMP has no ports'],
  ['an unknown protocol', ['--from', 'Instance2', '--to', 'Instance1:22', '--protocol', 'sctp'], 'tcp, udp or icmp'],
  ['an unknown target', ['--from', 'Instance2', '--to', 'nowhere:80'], 'no such resource, address or host name'],
  ['no source', ['--to', 'Instance1:22'], '--from REF is missing'],
  ['a wrong internet host', ['--from', 'internet:abc', '--to', 'Instance1:22'], 'internet:60.1.1.1'],
])('%s cannot be asked', async (_, args, words) => {
  const { code, out, err } = await ran('trace', 'lab.yaml', ...args);
  expect([code, out]).toEqual([2, '']);
  expect(err.split('\n').at(-2)).toContain(words);
});

test('a name that two instances share is ambiguous', async () => {
  const { code, err } = await ran('trace', 'folder', '--from', 'jhNAT-Instance', '--to', 'example.com:80');
  expect(code).toBe(2);
  expect(err).toMatch(/jhNAT-Instance is the name of .*: give the id of one/);
});

test('host names, bracketed IPv6 addresses and ICMP are targets', async () => {
  expect(
    (await ran('trace', 'lab.json', '--from', 'jhPrivate-EC2-1', '--to', 'checkip.amazonaws.com', '--protocol', 'icmp'))
      .code,
  ).toBe(0);
  const six = await ran('trace', 'lab.json', '--from', 'jhPrivate-EC2-1', '--to', '[2001:db8::1]:80', '--json');
  expect(JSON.parse(six.out).probe).toMatchObject({ to: '2001:db8::1', port: 80 });
});

test('standard input is a source', async () => {
  expect((await ran('lint', '-')).code).toBe(0);
});

test('lint ends with 1 when an error stands, and says where', async () => {
  const { code, out } = await ran('lint', 'bad.yaml');
  expect(code).toBe(1);
  expect(out.split('\n')[0]).toBe(
    'bad.yaml:52:18: error: "10.10.1.0/33" is not a CIDR block, such as 10.0.0.0/16. [value]',
  );
  expect(JSON.parse((await ran('lint', 'bad.yaml', '--json')).out).findings[0]).toMatchObject({
    severity: 'error',
    resource: 'Subnet1',
    field: 'cidr',
    place: { source: 'bad.yaml', line: 52, column: 18 },
  });
});

test('lint speaks Korean when it is asked to', async () => {
  expect((await ran('lint', 'bad.yaml', '--lang', 'ko')).out).toMatch(/[가-힣]/);
});

test.each([
  ['broken.json', 'broken.json:2:'],
  ['notes.txt', 'notes.txt:1:1: error: notes.txt is neither'],
  ['missing.yaml', 'missing.yaml: ENOENT'],
])('%s cannot be read', async (file, words) => {
  const { code, out, err } = await ran('lint', file);
  expect([code, out]).toEqual([2, '']);
  expect(err).toContain(words);
});

test('convert writes a document that answers like the template', async () => {
  const { code, out } = await ran('convert', 'lab.yaml', '--to', 'hopwise');
  expect(code).toBe(0);
  expect(out).toContain('"format": "hopwise"');
  const { written, out: nothing } = await ran('convert', 'lab.yaml', '--to', 'hopwise', '--out', 'lab.out.json');
  expect([nothing, written['lab.out.json']]).toEqual(['', out]);
});

test('convert writes a template that answers like the document it was made from', async () => {
  const { code, out } = await ran('convert', 'lab.json', '--to', 'cloudformation');
  expect(code).toBe(1); // AWS will choose the Elastic IP
  const { topology } = readCloudFormation('again.yaml', out, kinds).document;
  const client = Object.values(topology.resources).find((each) => each.name === 'jhPrivate-EC2-1');
  const { conversation } = ask(topology, client?.id ?? '', 'checkip.amazonaws.com');
  expect([conversation.outcome, conversation.answer]).toEqual(['connected', '13.124.178.83']);
});

test('convert draws a picture that holds the document', async () => {
  const { code, out } = await ran('convert', 'lab.yaml', '--to', 'svg');
  expect(code).toBe(0);
  expect(out).toMatch(/^<svg[^>]*>[\s\S]*jhNAT-Instance[\s\S]*<\/svg>\s*$/);
  expect(out).toContain('hopwise');
});

test('convert names its losses and refuses formats it does not write', async () => {
  const { code, err } = await ran('convert', 'bad.yaml', '--to', 'hopwise');
  expect([code, err.includes('10.10.1.0/33')]).toEqual([1, true]);
  expect((await ran('convert', 'lab.yaml', '--to', 'visio')).code).toBe(2);
  expect((await ran('convert', 'lab.yaml')).code).toBe(2);
});

test('check holds saved probes against what is expected of them', async () => {
  const { code, out, err } = await ran('check', 'asked.json');
  expect([code, err]).toEqual([1, '']);
  expect(out).toMatchInlineSnapshot(`
    "✓ out jhPrivate-EC2-1 → checkip.amazonaws.com:80 (tcp): Connected
    ✗ in internet → 10.10.2.101:22 (tcp): expected to connect. Timed out: 10.10.2.101 is a private address; the internet does not carry it.
    – ping jhPrivate-EC2-1 → jhNAT-Instance (icmp): Connected. Nothing is expected of it.
    ✗ <"&"> nobody → jhNAT-Instance:80 (tcp): expected to be blocked. Not known
    1 as expected, 2 not, 1 without an expectation
    "
  `);
  expect((await ran('check', 'asked.json', '--lang', 'ko')).out).toMatch(/[가-힣]/);
});

test('check says of each probe what it asked, expected and got', async () => {
  const { code, out } = await ran('check', 'asked.json', '--json');
  const { format, version, met, probes } = JSON.parse(out);
  expect([code, format, version, met, probes.length]).toEqual([1, 'hopwise-check', 1, false, 4]);
  expect(probes[0]).toMatchObject({
    probe: { id: 'out', from: 'jhPrivate-EC2-1', to: 'checkip.amazonaws.com', protocol: 'tcp', port: 80 },
    expectation: 'connect',
    met: true,
    outcome: 'connected',
    reason: null,
  });
  expect(probes[1]).toMatchObject({ expectation: 'connect', met: false, reason: { code: 'INTERNET_PRIVATE_DST' } });
  expect(probes[2]).toMatchObject({ expectation: null, met: null, outcome: 'connected' });
  expect(probes[3]).toMatchObject({ expectation: 'blocked', met: false, outcome: 'unknown' });
});

test('check writes a JUnit report with a test case for each probe', async () => {
  const { written } = await ran('check', 'asked.json', '--junit', 'report.xml');
  expect(written['report.xml']).toMatchInlineSnapshot(`
    "<?xml version="1.0" encoding="UTF-8"?>
    <testsuites tests="4" failures="2" errors="0">
      <testsuite name="hopwise check" tests="4" failures="2" errors="0" skipped="1">
        <testcase classname="hopwise" name="out jhPrivate-EC2-1 → checkip.amazonaws.com:80 (tcp)"/>
        <testcase classname="hopwise" name="in internet → 10.10.2.101:22 (tcp)">
          <failure type="INTERNET_PRIVATE_DST" message="expected connect: Timed out">10.10.2.101 is a private address; the internet does not carry it.</failure>
        </testcase>
        <testcase classname="hopwise" name="ping jhPrivate-EC2-1 → jhNAT-Instance (icmp)">
          <skipped/>
        </testcase>
        <testcase classname="hopwise" name="&lt;&quot;&amp;�&quot;&gt; nobody → jhNAT-Instance:80 (tcp)">
          <failure type="SIM_UNKNOWN" message="expected blocked: Not known">Not known: nobody.</failure>
        </testcase>
      </testsuite>
    </testsuites>
    "
  `);
});

test('check without probes ends well and says that it checked nothing', async () => {
  const { code, err } = await ran('check', 'lab.json');
  expect([code, err]).toEqual([0, 'The source has no saved probes: there is nothing to check.\n']);
});

test('trace goes by a proxy and by bastions', async () => {
  const asked = ['trace', 'proxied.json', '--from', 'inner', '--to', 'example.com:80'];
  expect((await ran(...asked)).code).toBe(1);
  expect((await ran(...asked, '--via-proxy', 'squid')).code).toBe(0);
  expect((await ran(...asked, '--via-proxy', 'squid:3129')).code).toBe(1);
  const jumped = ['trace', 'proxied.json', '--from', 'internet', '--to', 'inner:22'];
  expect((await ran(...jumped)).code).toBe(1);
  const { code, out } = await ran(...jumped, '--jump', 'squid', '--json');
  expect([code, JSON.parse(out).connections.length]).toEqual([1, 2]);
  for (const way of [
    ['--jump', 'nobody'],
    ['--via-proxy', 'nobody'],
    ['--via-proxy', '2001:db8::1'],
  ])
    expect((await ran(...jumped, ...way)).code).toBe(2);
});

test('trace logs in with the keys there are', async () => {
  const asked = ['trace', 'proxied.json', '--from', 'internet', '--to', 'squid:22', '--json'];
  expect((await ran(...asked)).code).toBe(0);
  expect((await ran(...asked, '--key', 'mine', '--key', 'ops')).code).toBe(0);
  const { code, out } = await ran(...asked, '--key', 'mine');
  expect([code, JSON.parse(out)]).toMatchObject([1, { outcome: 'rejected', reason: { code: 'SSH_KEY_MISSING' } }]);
});

test('trace calls the metadata service with a token or without, from a container or from the host', async () => {
  const asked = ['trace', 'proxied.json', '--from', 'inner', '--to', '169.254.169.254:80', '--json'];
  expect((await ran(...asked, '--imds', 'v2')).code).toBe(0);
  expect((await ran(...asked, '--container')).code).toBe(0);
  const { code, out } = await ran(...asked, '--imds', 'v2', '--container');
  expect([code, JSON.parse(out)]).toMatchObject([
    1,
    { outcome: 'timed-out', reason: { code: 'RET_IMDS_HOP_LIMIT' }, probe: { metadata: 'v2', container: true } },
  ]);
  expect((await ran(...asked, '--imds', 'v3')).code).toBe(2);
});

test('trace sends as many bytes as it is told, in one piece where it must be', async () => {
  const asked = ['trace', 'proxied.json', '--from', 'inner', '--to', 'squid', '--protocol', 'icmp'];
  expect((await ran(...asked, '--size', '10000')).code).toBe(0);
  const whole = await ran(...asked, '--size', '10000', '--dont-fragment', '--json');
  expect([whole.code, JSON.parse(whole.out)]).toMatchObject([
    1,
    { reason: { code: 'MTU_EXCEEDED' }, probe: { size: 10_000, dontFragment: true } },
  ]);
  for (const size of ['-1', '65508', 'x']) expect((await ran(...asked, `--size=${size}`)).code).toBe(2);
});

test('matrix says who reaches whom, by groups', async () => {
  const { code, out, err } = await ran('matrix', 'lab.json', '--port', '22');
  expect([code, err]).toEqual([0, '']);
  expect(out).toMatchInlineSnapshot(`
    "4 interfaces and hosts in 3 groups of equal behaviour
      1  internet
      2  jhNAT-Instance
      3  jhPrivate-EC2-1 jhPrivate-EC2-2

    tcp 22
      1 → 2
      2 → 3
      3 → 2, 3
    "
  `);
  expect((await ran('matrix', 'lab.json', '--lang', 'ko')).out).toMatch(/[가-힣]/);
});

test('matrix as JSON has an answer for every service of every relation', async () => {
  const { groups, relations, services } = JSON.parse(
    (await ran('matrix', 'lab.json', '--json', '--port', '80', '--port', '22')).out,
  );
  expect(services).toEqual([
    { protocol: 'tcp', port: 80 },
    { protocol: 'tcp', port: 22 },
  ]);
  expect(groups.flat().map((each: { readonly name: string }) => each.name)).toContain('jhNAT-Instance');
  for (const { answers, from, to } of relations)
    expect([answers.length, from < groups.length, to < groups.length]).toEqual([2, true, true]);
});

test('matrix as CSV has a line for every service of every relation', async () => {
  const { out } = await ran('matrix', 'lab.json', '--csv', '--protocol', 'icmp');
  expect(out).toMatchInlineSnapshot(`
    "from,to,same_subnet,protocol,port,connected,reason
    internet,jhNAT-Instance,,icmp,,true,
    internet,jhPrivate-EC2-1 jhPrivate-EC2-2,,icmp,,false,INTERNET_PRIVATE_DST
    jhNAT-Instance,internet,,icmp,,true,
    jhNAT-Instance,jhPrivate-EC2-1 jhPrivate-EC2-2,,icmp,,true,
    jhPrivate-EC2-1 jhPrivate-EC2-2,internet,,icmp,,true,
    jhPrivate-EC2-1 jhPrivate-EC2-2,jhNAT-Instance,,icmp,,true,
    jhPrivate-EC2-1 jhPrivate-EC2-2,jhPrivate-EC2-1 jhPrivate-EC2-2,,icmp,,true,
    "
  `);
});

test.each([
  [['--json', '--csv'], 'give one of them'],
  [['--protocol', 'icmp', '--port', '80'], 'ICMP has no ports'],
  [['--port', 'http'], '0 to 65535'],
])('matrix cannot be asked with %s', async (args, words) => {
  const { code, out, err } = await ran('matrix', 'lab.json', ...args);
  expect([code, out, err.includes(words)]).toEqual([2, '', true]);
});

test('trace prints what flow logs record of it', async () => {
  const asked = ['trace', 'lab.yaml', '--from', 'jhPrivate-EC2-1', '--to', 'jhNAT-Instance', '--protocol', 'icmp'];
  const { out } = await ran(...asked, '--flow-logs');
  const [, records] = out.split('\n\nFlow log in the default format');
  expect(records?.split('\n').slice(1)).toMatchInlineSnapshot(`
    [
      "  version account-id interface-id srcaddr dstaddr srcport dstport protocol packets bytes start end action log-status",
      "  2 123456789010 Instance1ENIEth0 10.10.2.101 10.10.1.100 0 0 1 1 84 1418530010 1418530070 ACCEPT OK",
      "  2 123456789010 Instance1ENIEth0 10.10.1.100 10.10.2.101 0 0 1 1 84 1418530010 1418530070 ACCEPT OK",
      "  2 123456789010 Instance2.eth0 10.10.2.101 10.10.1.100 0 0 1 1 84 1418530010 1418530070 ACCEPT OK",
      "  2 123456789010 Instance2.eth0 10.10.1.100 10.10.2.101 0 0 1 1 84 1418530010 1418530070 ACCEPT OK",
      "",
    ]
  `);
  const { flowLogs } = JSON.parse((await ran(...asked, '--flow-logs', '--json')).out);
  expect(flowLogs).toMatchObject([
    { log: null, lines: expect.arrayContaining([expect.stringContaining('ACCEPT OK')]) },
  ]);
  expect(JSON.parse((await ran(...asked, '--json')).out)).not.toHaveProperty('flowLogs');
});
