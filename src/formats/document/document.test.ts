import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { EMPTY_DOCUMENT, resourceId, type Document } from '../../model/topology.ts';
import { kinds } from '../../resources/registry.ts';
import { words } from '../../testing/findings.ts';
import { natLab } from '../../testing/nat-lab.ts';
import { printDocument } from './print.ts';
import { readDocument } from './read.ts';

const { w, client } = natLab();
const LAB: Document = {
  ...EMPTY_DOCUMENT,
  title: 'NAT 인스턴스 "lab"',
  topology: w.topology(),
  layout: { [client]: { x: 1.5, y: -2, width: 100, height: 40 } },
  probes: [
    {
      id: 'p1',
      from: client,
      to: 'checkip.amazonaws.com',
      protocol: 'tcp',
      port: 80,
      sourcePort: null,
      expect: 'connect',
    },
    {
      id: 'p2',
      from: client,
      to: 'example.com',
      protocol: 'tcp',
      port: 443,
      sourcePort: 40000,
      expect: null,
      proxy: 'squid:3128',
      jumps: ['bastion', 'inner'],
      keys: [],
    },
    {
      ...{ id: 'p3', from: client, to: 'example.com', protocol: 'icmp', port: null, sourcePort: null },
      expect: 'blocked',
      expectReason: 'RET_MTU_EXCEEDED',
      size: 10_000,
      dontFragment: true,
    },
    {
      ...{ id: 'p4', from: client, to: '169.254.169.254', protocol: 'tcp', port: 80, sourcePort: null, expect: null },
      metadata: 'v2',
      container: true,
    },
  ],
};

const QUESTION = '"id": "p", "from": "a", "to": "b", "protocol": "icmp"';

/** `line:column severity rule sentence` of every finding. */
function complaints(text: string): readonly string[] {
  return readDocument(text, kinds).findings.map(
    ({ place, severity, rule, message }) => `${place?.line}:${place?.column} ${severity} ${rule} ${words(message)}`,
  );
}

test('what is printed reads as the same document', () => {
  const { document, findings } = readDocument(printDocument(LAB), kinds);
  expect(document).toEqual(LAB);
  expect(findings).toEqual([]);
  expect(printDocument(document)).toBe(printDocument(LAB));
});

test('an empty document, too', () => {
  expect(readDocument(printDocument(EMPTY_DOCUMENT), kinds)).toEqual({ document: EMPTY_DOCUMENT, findings: [] });
});

test('resources in order of id, a line for each property and row', () => {
  const small: Document = {
    ...EMPTY_DOCUMENT,
    topology: {
      resources: {
        [resourceId('rt')]: {
          id: resourceId('rt'),
          kind: 'route-table',
          name: 'private',
          parent: resourceId('a'),
          props: { routes: [{ destination: '0.0.0.0/0', target: null, origin: 'CreateRoute' }], gateway: null },
        },
        [resourceId('a')]: { id: resourceId('a'), kind: 'mystery', name: 'a', parent: null, props: {}, sourceId: 'A' },
      },
    },
    layout: { [resourceId('rt')]: { x: 0, y: 0, width: 8, height: 8 } },
  };
  expect(printDocument(small)).toMatchInlineSnapshot(`
    "{
      "format": "hopwise",
      "version": 1,
      "title": "",
      "resources": [
        {
          "id": "a", "kind": "mystery", "name": "a", "parent": null, "sourceId": "A",
          "props": {}
        },
        {
          "id": "rt", "kind": "route-table", "name": "private", "parent": "a",
          "props": {
            "gateway": null,
            "routes": [
              { "destination": "0.0.0.0/0", "origin": "CreateRoute", "target": null }
            ]
          }
        }
      ],
      "layout": {
        "rt": { "x": 0, "y": 0, "width": 8, "height": 8 }
      },
      "probes": []
    }
    "
  `);
});

test('a small edit is a small diff', () => {
  const before = printDocument(LAB).split('\n');
  w.set(w.eni(client), { sourceDestCheck: false });
  const after = printDocument({ ...LAB, topology: w.topology() }).split('\n');
  expect(after.filter((line, index) => line !== before[index])).toEqual(['        "sourceDestCheck": false,']);
});

describe('what cannot be read is reported with its place, and costs no more than itself', () => {
  const resource = (props: string, more = ''): string =>
    `{\n"format": "hopwise", "version": 1,\n"resources": [\n{ "id": "a", "kind": "subnet", "name": "a", "parent": null, "props": ${props} }${more}\n] }`;

  test('values', () => {
    const { document } = readDocument(resource('{ "cidr": "10.0.0.0/99", "mapPublicIpOnLaunch": true }'), kinds);
    expect(document.topology.resources[resourceId('a')]?.props).toMatchObject({ cidr: '', mapPublicIpOnLaunch: true });
    expect(complaints(resource('{ "cidr": "10.0.0.0/99" }'))).toEqual([
      '4:80 error value "10.0.0.0/99" is not a CIDR block, such as 10.0.0.0/16.',
    ]);
  });

  test('rows of tables', () => {
    const text = resource(
      '{}',
      `,\n{ "id": "t", "kind": "route-table", "name": "t", "parent": null, "props": { "routes": [
{ "destination": "10.0.0.0/8", "target": "local", "origin": "CreateRoute" },
{ "destination": "nowhere", "target": "local", "origin": "CreateRoute" },
{ "destination": "10.1.0.0/16", "target": "local", "origin": "CreateRoute", "via": 1 }] } }`,
    );
    expect(readDocument(text, kinds).document.topology.resources[resourceId('t')]?.props.routes).toEqual([
      { destination: '10.0.0.0/8', prefixList: null, target: 'local', origin: 'CreateRoute' },
    ]);
    expect(complaints(text).map((each) => each.slice(0, 40))).toEqual([
      '7:18 error value "nowhere" is not a CIDR',
      expect.stringMatching(/^\d+:\d+ error value There is no field "v/),
    ]);
  });

  test('unknown kinds are kept as they are', () => {
    const text = resource(
      '{}',
      ',\n{ "id": "q", "kind": "quantum-gateway", "name": "q", "parent": "a", "props": { "spin": [1, { "up": true }] } }',
    );
    const { document } = readDocument(text, kinds);
    expect(document.topology.resources[resourceId('q')]?.props).toEqual({ spin: [1, { up: true }] });
    expect(readDocument(printDocument(document), kinds).document).toEqual(document);
    expect(complaints(text)[0]).toMatch(/^5:22 warning kind q is of the unknown kind "quantum-gateway"/);
  });

  test.each([
    [
      'a field that the kind does not have',
      resource('{ "colour": "red" }'),
      '4:82 warning field a has no field "colour"; its value is kept and has no effect.',
    ],
    [
      'an entry without id or kind',
      resource('{}', ',\n{ "name": "x" }'),
      '5:1 error resource Entry 2 of the resources needs',
    ],
    [
      'an id twice',
      resource('{}', ',\n{ "id": "a", "kind": "vpc" }'),
      '5:9 error id Two resources have the id "a"; the second is called "a-2" here.',
    ],
    [
      'a container that is not there',
      resource('{}', ',\n{ "id": "b", "kind": "subnet", "parent": "zz" }'),
      '5:42 error parent The container "zz" of b',
    ],
    [
      'a container inside of itself',
      resource('{}', ',\n{ "id": "b", "kind": "subnet", "parent": "b" }'),
      '5:42 error parent The container "b" of b',
    ],
    [
      'members of a document that are none',
      '{ "format": "hopwise", "version": 1, "resources": [], "mood": 1 }',
      '1:63 warning member',
    ],
    ['resources that are no list', '{ "format": "hopwise", "version": 1, "resources": 4 }', '1:51 error resources'],
    ['a box without width', '{ "format": "hopwise", "version": 1, "layout": { "a": { "x": 1 } } }', '1:55 warning box'],
    [
      'a probe without protocol',
      '{ "format": "hopwise", "version": 1, "probes": [{ "id": "p" }] }',
      '1:49 error probe',
    ],
    [
      'a member that a probe does not have',
      `{ "format": "hopwise", "version": 1, "probes": [{ ${QUESTION}, "mood": 1 }] }`,
      '1:114 warning probe-member Probe p has no member "mood"',
    ],
    [
      'a proxy that is no text',
      `{ "format": "hopwise", "version": 1, "probes": [{ ${QUESTION}, "proxy": 3 }] }`,
      '1:115 error probe-value "proxy" of probe p should be text; the probe is asked without it.',
    ],
    [
      'jumps that are no list',
      `{ "format": "hopwise", "version": 1, "probes": [{ ${QUESTION}, "jumps": "b" }] }`,
      '1:115 error probe-value "jumps" of probe p should be a list of texts',
    ],
    ['a later version', '{ "format": "hopwise", "version": 99 }', '1:35 error version'],
    ['no version', '{ "format": "hopwise" }', '1:1 error version'],
    ['text that is no JSON', '{ "format": "hopwise",\n "version": [ }', '2:'],
    ['JSON that is no object', '[1]', '1:1 error unreadable'],
  ])('%s', (_, text, expected) => {
    expect(complaints(text)[0]?.slice(0, expected.length)).toBe(expected);
  });

  test('circles of containers are opened', () => {
    const text = resource(
      '{}',
      ',\n{ "id": "x", "kind": "subnet", "parent": "y" },\n{ "id": "y", "kind": "subnet", "parent": "x" }',
    );
    const { resources } = readDocument(text, kinds).document.topology;
    expect([resources[resourceId('x')]?.parent, resources[resourceId('y')]?.parent]).toEqual([null, null]);
  });
});

test('no text makes it throw', () => {
  fc.assert(
    fc.property(fc.json(), fc.string(), (json, text) => {
      for (const each of [
        json,
        text,
        `{"version":1,"resources":[${json}]}`,
        `{"version":0,"resources":${json}}`,
        `{"version":1,"probes":[${json}],"layout":${json}}`,
      ]) {
        readDocument(each, kinds);
      }
      readDocument(
        `{"version":1,"resources":[{"id":"__proto__","kind":"route-table","props":{"routes":${json},"gateway":${json}}}]}`,
        kinds,
      );
    }),
    { numRuns: 200, seed: 1 },
  );
});
