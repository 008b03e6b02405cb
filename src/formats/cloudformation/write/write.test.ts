import { expect, test } from 'vitest';
import { EMPTY_DOCUMENT, type Document, type Probe } from '../../../model/topology.ts';
import { kinds } from '../../../resources/registry.ts';
import { throughTemplate } from '../../../testing/round-trip.ts';
import { world } from '../../../testing/world.ts';
import { readCloudFormation } from '../read.ts';
import { writeCloudFormation } from './write.ts';

const PROBE: Probe = {
  ...{ id: 'p', from: 'internet', to: 'web one', protocol: 'tcp', port: 80, sourcePort: null, expect: 'connect' },
  ...{ jumps: ['web one'], condition: { type: 'restarted', instance: 'web one' } },
};

function small() {
  const w = world();
  w.internet();
  const vpc = w.vpc({ name: 'lab vpc' });
  const web = w.subnet(vpc, { name: 'web one', cidr: '10.0.0.0/24', mapPublicIpOnLaunch: true });
  return { w, vpc, web };
}

test('logical ids are made of names; references and tags are short', () => {
  const { w } = small();
  const { text } = throughTemplate(w.topology());
  expect(text).toContain(`
  WebOne:
    Type: AWS::EC2::Subnet
    Properties:
      VpcId: !Ref LabVpc
      CidrBlock: 10.0.0.0/24
      MapPublicIpOnLaunch: true
      Tags:
        - Key: Name
          Value: web one
`);
});

test('what is read again is what was written, boxes and probes included', () => {
  const { w, vpc, web } = small();
  w.add('host', null, { address: '198.51.100.9' }, 'office');
  const layout = { [vpc]: { x: 0, y: 0, width: 400, height: 300 }, [web]: { x: 20, y: 20, width: 100, height: 80 } };
  const document: Document = { ...EMPTY_DOCUMENT, title: 'Lab: 1', topology: w.topology(), layout, probes: [PROBE] };
  const { text, meant } = writeCloudFormation(document, kinds);
  const { document: read, findings } = readCloudFormation('other-name.yaml', text, kinds);
  expect(findings.filter((each) => each.severity !== 'hint')).toEqual([]);
  expect(read.title).toBe('Lab: 1');
  expect(read.layout).toEqual({ LabVpc: layout[vpc], WebOne: layout[web] });
  expect(read.probes).toEqual(meant.probes);
  const { read: resources, meant: expected } = throughTemplate(w.topology());
  expect(resources).toEqual(expected);
  expect(resources.office).toMatchObject({ kind: 'host', name: 'office' });
});

test('a resource that no template makes is a loss, by name', () => {
  const { w } = small();
  w.add('host', null, { address: '198.51.100.9' }, 'office');
  expect(throughTemplate(w.topology()).losses).toContain('office');
});

test('an edit of the template wins over what the metadata remembers', () => {
  const { w, vpc } = small();
  w.set(vpc, { ipv6Cidrs: ['2001:db8:aa00::/56'] });
  const { text } = throughTemplate(w.topology());
  const again = (edited: string) =>
    readCloudFormation('lab.yaml', edited, kinds).document.topology.resources['LabVpc' as typeof vpc]?.props;
  expect(again(text)).toMatchObject({ cidr: '10.0.0.0/16', ipv6Cidrs: ['2001:db8:aa00::/56'] });
  expect(again(text.replace('CidrBlock: 10.0.0.0/16', 'CidrBlock: 10.9.0.0/16'))).toMatchObject({
    cidr: '10.9.0.0/16',
  });
  const without = text.replace(/ {2}LabVpcIpv6Block:\n(?: {4}.*\n)+/, '');
  expect(again(without)).toMatchObject({ ipv6Cidrs: [] });
});

test('metadata of another version is told and left alone', () => {
  const { w } = small();
  const { text } = throughTemplate(w.topology());
  const { findings } = readCloudFormation('lab.yaml', text.replace('    version: 1\n', '    version: 9\n'), kinds);
  expect(findings.map((each) => each.rule)).toContain('cfn-metadata');
});

test('a template is for one Region; what is in others is named as a loss', () => {
  const w = world();
  const seoul = w.add('region', null, { region: 'ap-northeast-2' }, 'seoul');
  const tokyo = w.add('region', null, { region: 'ap-northeast-1' }, 'tokyo');
  const one = w.add('vpc', seoul, { cidr: '10.1.0.0/16' }, 'one');
  w.add('vpc', tokyo, { cidr: '10.2.0.0/16' }, 'two');
  w.add('subnet', one, { cidr: '10.1.1.0/24' }, 'web');
  const { text, losses, read, meant } = throughTemplate(w.topology());
  expect(text).toContain('region: ap-northeast-2');
  expect(text).not.toMatch(/^ {2}two:/m);
  expect(losses).toContain('two');
  expect(read).toEqual(meant);
});

test('what goes with itself in a circle is kept in the metadata', () => {
  const { w, vpc } = small();
  const zone = w.add('availability-zone', vpc, { zone: 'us-east-1a' }, 'zone');
  w.edit([{ type: 'put', resource: { ...w.get(zone), parent: zone } }]);
  expect(throughTemplate(w.topology()).losses).toContain('zone');
});

test('metadata that somebody spoiled is told and breaks nothing', () => {
  const template = (hopwise: string): string =>
    `Resources:\n  Vpc: {Type: AWS::EC2::VPC, Properties: {CidrBlock: 10.0.0.0/16}}\nMetadata:\n  Hopwise: ${hopwise}\n`;
  const kept = (hopwise: string): boolean =>
    'Vpc' in readCloudFormation('t', template(hopwise), kinds).document.topology.resources;
  const spoiled = [
    '{version: 1, resources: {x: 7, y: {kind: vpc}, z: {kind: 3, props: []}}, changes: {Vpc: [1]}}',
    '{version: 1, layout: [1, null], probes: [null, {from: 1}, 3], title: [x]}',
    '{version: 1, layout: {Vpc: null}, probes: {a: 1}, resources: [], changes: {Vpc: {parent: null, props.cidr: 3}}}',
    '[]',
    'text',
    '{}',
  ];
  expect(spoiled.map(kept)).toEqual(spoiled.map(() => true));
});
