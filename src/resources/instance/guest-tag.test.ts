import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readFields } from '../../model/fields.ts';
import type { Message } from '../../model/message.ts';
import { initialProps } from '../../model/shape.ts';
import { imported, NETWORK } from '../../testing/template.ts';
import { guestTag, readGuestTag } from './guest-tag.ts';
import { instance } from './index.ts';
import { fields, type InstanceProps } from './schema.ts';

function props(change: Partial<InstanceProps> = {}): InstanceProps {
  return { ...(initialProps(instance) as InstanceProps), ...change }; // the table's own initial values
}

function reading(tag: string | null) {
  const said: Message[] = [];
  return { props: readGuestTag(tag, (text) => said.push(text)), said: said.map((each) => each.key) };
}

const masquerade = {
  chain: 'POSTROUTING',
  protocol: 'all',
  inInterface: '',
  outInterface: 'eth0',
  source: '10.10.0.0/16',
  destination: '',
  ports: 'all',
  action: 'MASQUERADE',
  to: '',
  randomFully: false,
} as const;

test('a guest nobody described is assumed to listen', () => {
  expect(reading(null)).toEqual({ props: { listening: 'unknown' }, said: [] });
  expect(guestTag(props({ listening: 'unknown' }))).toBeNull();
});

test('listeners that are named are all there are', () => {
  const { props: read, said } = reading('{"listeners":[{"port":443}]}');
  expect(said).toEqual([]);
  expect(read).toMatchObject({
    listening: 'listed',
    listeners: [{ protocol: 'tcp', port: 443, address: '', service: '' }],
  });
  expect(reading('{"ipForward":true}').props).toMatchObject({ listening: 'unknown', ipForward: true });
});

test.each([
  props(),
  props({ listeners: [] }),
  props({ ipForward: true, nat: [masquerade] }),
  props({ listening: 'unknown', ipForward: true, mtu: 1500, localRoutes: ['172.17.0.0/16'] }),
])('is read as it was written', (before) => {
  const tag = guestTag(before);
  expect(reading(tag).said).toEqual([]);
  expect({ ...initialProps(instance), ...reading(tag).props }).toEqual(before);
});

test('a NAT instance fits into a tag', () => {
  expect(guestTag(props({ ipForward: true, nat: [masquerade] }))).toMatchInlineSnapshot(
    `"{"ipForward":true,"nat":[{"outInterface":"eth0","source":"10.10.0.0/16"}],"listening":"listed"}"`,
  );
});

test.each([
  ['not JSON', ['import.guest-tag']],
  ['[]', ['import.guest-tag']],
  ['{"port":80}', ['import.guest-tag-field']],
  ['{"state":"stopped"}', ['import.guest-tag-field']],
  ['{"listeners":[{"port":"http"},{"port":80}]}', ['field.integer']],
])('%s is told and costs only itself', (tag, keys) => {
  const { props: read, said } = reading(tag);
  expect(said).toEqual(keys);
  expect(readFields(fields, read)).toMatchObject({ ok: true });
});

test('any text is read without throwing', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json()), (tag) => readFields(fields, reading(tag).props).ok),
    { numRuns: 300 },
  );
});

test('a template says it in a tag, in place of what its user data says', () => {
  const { props: read, findings } = imported(`${NETWORK}
Host:
  Type: AWS::EC2::Instance
  Properties:
    SubnetId: !Ref Web
    UserData: { 'Fn::Base64': 'yum install -y httpd' }
    Tags:
      - { Key: !Sub '\${AWS::StackName}', Value: !Ref Web }
      - { Key: hopwise:guest, Value: '{"listeners":[{"port":8080}]}' }
`);
  expect(findings).toEqual([]);
  expect(read('Host').listeners).toEqual([{ protocol: 'tcp', port: 8080, address: '', service: '' }]);
});

test('a bad tag of a template is told with its place', () => {
  const { findings } = imported(`${NETWORK}
Host:
  Type: AWS::EC2::Instance
  Properties: { SubnetId: !Ref Web, Tags: [{ Key: hopwise:guest, Value: 'web server' }] }
`);
  expect(findings).toMatchInlineSnapshot(`
    [
      "8:45 warning guest-tag The tag hopwise:guest is not a JSON object; it is passed over, and the guest is taken to listen.",
    ]
  `);
});
