import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Field, Fields } from '../model/fields.ts';
import { readFields } from '../model/fields.ts';
import { initialProps } from '../model/shape.ts';
import { catalogueOf } from '../text/reader.ts';
import { kinds } from './registry.ts';
import type { Kind } from '../kinds/kind.ts';

const here = import.meta.dirname;

describe('the registry', () => {
  test('has every folder of a kind, under the name of the folder', () => {
    const folders = readdirSync(here, { withFileTypes: true }).filter((each) => each.isDirectory());
    const named = folders.map((each) => each.name).filter((name) => name !== 'shared');
    expect([...kinds.keys()].sort()).toEqual(named.sort());
    expect([...kinds].filter(([name, kind]) => kind.kind !== name)).toEqual([]);
  });

  test('lists what kinds do without; the list may only get shorter', () => {
    const capabilities = [
      'rules',
      'connect',
      'companions',
      'mend',
      'routeTarget',
      'cloudformation',
      'awsCli',
      'presets',
    ] as const;
    const lacking = [...kinds.values()].map((kind) => [
      kind.kind,
      [...capabilities.filter((capability) => kind[capability] === undefined), ...unwritten(kind)].join(' '),
    ]);
    expect(Object.fromEntries(lacking)).toMatchInlineSnapshot(`
      {
        "application-load-balancer": "companions routeTarget",
        "auto-scaling-group": "companions mend routeTarget presets",
        "availability-zone": "connect companions mend routeTarget presets",
        "customer-gateway": "connect companions mend routeTarget presets",
        "db-subnet-group": "connect companions mend routeTarget presets",
        "dhcp-options": "companions mend routeTarget presets",
        "direct-connect-gateway": "companions mend routeTarget presets",
        "ecs-task": "companions mend routeTarget presets",
        "egress-only-internet-gateway": "connect companions mend presets",
        "elastic-ip": "companions routeTarget presets",
        "flow-log": "companions mend routeTarget presets",
        "gateway-endpoint": "companions presets",
        "gateway-load-balancer": "companions routeTarget presets",
        "gateway-load-balancer-endpoint": "companions presets",
        "home-router": "connect companions routeTarget cloudformation awsCli presets",
        "host": "connect companions routeTarget cloudformation awsCli",
        "instance": "",
        "interface-endpoint": "companions routeTarget presets",
        "internet": "connect companions mend routeTarget presets",
        "internet-gateway": "connect companions presets",
        "lambda-function": "companions mend routeTarget presets",
        "nat-gateway": "connect",
        "network-acl": "companions routeTarget presets",
        "network-firewall": "companions routeTarget presets",
        "network-interface": "connect companions routeTarget presets",
        "network-load-balancer": "companions routeTarget",
        "on-premises-network": "connect companions routeTarget awsCli presets",
        "peering-connection": "companions presets",
        "prefix-list": "connect companions mend routeTarget presets",
        "private-hosted-zone": "companions mend routeTarget presets",
        "rds-instance": "companions mend routeTarget presets",
        "region": "connect companions mend routeTarget presets",
        "route-table": "companions routeTarget presets",
        "security-group": "companions routeTarget presets",
        "subnet": "companions mend routeTarget presets",
        "target-group": "companions mend routeTarget presets",
        "transit-gateway": "presets",
        "transit-gateway-attachment": "companions routeTarget presets",
        "transit-gateway-route-table": "connect companions routeTarget presets",
        "virtual-interface": "companions mend routeTarget presets",
        "virtual-private-gateway": "companions presets",
        "vpc": "routeTarget",
        "vpc-block-public-access": "connect companions routeTarget presets",
        "vpn-connection": "connect companions routeTarget presets",
      }
    `);
  });

  test.each([...kinds.values()])('$kind takes its own initial properties', (kind) => {
    const props = initialProps(kind);
    expect(readFields(kind.fields, props)).toEqual({ ok: true, value: props });
  });

  test.each([...kinds.values()])('$kind sits in kinds that exist and refers to kinds that exist', (kind) => {
    const parents = kind.parents.filter((parent) => parent !== null);
    expect([...parents, ...referred(kind.fields)].filter((name) => !kinds.has(name))).toEqual([]);
  });

  test.each([...kinds.values()])('$kind has an icon in a box of 64 units', ({ face }) => {
    expect(face.icon).not.toBe('');
    expect(face.icon).not.toMatch(/<svg|<title|\bid=/);
  });
});

describe('words', () => {
  test.each([...kinds.values()])('$kind has words for itself, its fields, options and presets', (kind) => {
    const presets = (kind.presets ?? []).map((preset) => `${kind.kind}.preset.${preset.name}`);
    const expected = [kind.kind, `${kind.kind}.hint`, ...presets, ...fieldKeys(kind.fields, kind.kind)];
    expect(expected.filter((key) => !Object.hasOwn(kind.texts.en, key))).toEqual([]);
  });

  test.each([...kinds.values()])('$kind fills the same placeholders in both languages', ({ texts }) => {
    for (const [key, english] of Object.entries(texts.en)) {
      expect(placeholders(texts.ko[key] ?? ''), key).toEqual(placeholders(english));
    }
  });

  test('every key that the core says has a sentence', () => {
    const english = catalogueOf(kinds, 'en');
    const missing = readdirSync(join(here, '..'), { recursive: true, encoding: 'utf8' })
      .filter((path) => /\.tsx?$/.test(path) && !/\.test\.tsx?$|^testing\//.test(path))
      .flatMap((path) => [
        ...readFileSync(join(here, '..', path), 'utf8').matchAll(/\bmessage\(\s*'([\w-]+\.[\w.-]+)'/g),
      ])
      .map((match) => match[1] ?? '')
      .filter((key) => !Object.hasOwn(english, key));
    expect(missing).toEqual([]);
  });

  test.each([...kinds.values()])('$kind has no words that nobody says', (kind) => {
    const presets = (kind.presets ?? []).map((preset) => `${kind.kind}.preset.${preset.name}`);
    const known = new Set([kind.kind, `${kind.kind}.hint`, ...presets, ...fieldKeys(kind.fields, kind.kind)]);
    const said = spoken([join(here, kind.kind), join(here, 'shared')]);
    const unused = Object.keys(kind.texts.en).filter((key) => {
      const last = key.slice(kind.kind.length + 1).replace(/^finding\./, '');
      return !known.has(key) && !said.some((pattern) => pattern.test(key) || pattern.test(last));
    });
    expect(unused).toEqual([]);
  });
});

/** What a kind that a template is read for lacks to be written into one. */
function unwritten({ cloudformation }: Kind): readonly string[] {
  const isWritten = cloudformation?.write !== undefined || cloudformation?.comesWith !== undefined;
  return cloudformation === undefined || isWritten ? [] : ['cloudformation.write'];
}

function placeholders(sentence: string): readonly string[] {
  return [...new Set([...sentence.matchAll(/\{([\w.-]+)/g)].map((match) => match[1] ?? ''))].sort();
}

function fieldKeys(fields: Fields, prefix: string): readonly string[] {
  return Object.entries(fields).flatMap(([name, field]) => widgetKeys(field, `${prefix}.${name}`));
}

function widgetKeys({ widget }: Field, key: string): readonly string[] {
  switch (widget.type) {
    case 'choice':
      return [key, ...widget.options.map((option) => `${key}.${option}`)];
    case 'table':
      return [key, ...fieldKeys(widget.columns, key)];
    case 'group':
      return [key, ...fieldKeys(widget.fields, key)];
    case 'text':
    case 'number':
    case 'toggle':
    case 'reference':
      return [key];
  }
}

function referred(fields: Fields): readonly string[] {
  return Object.values(fields).flatMap(({ widget }: Field) => {
    if (widget.type === 'reference') return widget.to;
    return widget.type === 'table' ? referred(widget.columns) : [];
  });
}

/** Every string in the code of the folders, with what is put in by `${…}` standing for anything. */
function spoken(folders: readonly string[]): readonly RegExp[] {
  const files = folders.flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts') && name !== 'texts.ts')
      .map((name) => readFileSync(join(folder, name), 'utf8')),
  );
  const strings = files.flatMap((text) => [...text.matchAll(/'([^'\n]+)'|`([^`\n]+)`/g)]);
  const said = strings.map(([, plain, template]) => template ?? plain ?? '');
  // What shared/finding.ts makes of every finding, and a lone `${…}`, would match any key.
  const telling = said.filter((each) => !/^\$\{[^}]*\}(\.finding\.\$\{[^}]*\})?$/.test(each));
  return telling.map((each) => {
    const parts = each.split(/\$\{[^}]*\}/).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
    return new RegExp(`^${parts.join('.+')}$`);
  });
}
