import { expect, it } from 'vitest';
import { resourceId } from '../../model/topology.ts';
import { parseAddress } from '../../net/address.ts';
import { ICMP, type Packet, SYN, TCP } from '../../net/packet.ts';
import { parsePrefix } from '../../net/prefix.ts';
import type { Route } from '../../sim/policy.ts';
import { packetLayers } from './packet-layers.ts';
import { routeChoices } from './route-choice.ts';
import { reasonPlace, rulePath } from './rule-place.ts';
import { integer, table, text, flag } from '../../model/fields.ts';
import { message } from '../../model/message.ts';

const address = (each: string) => parseAddress(each) ?? 0;
const packet: Packet = {
  ...{ src: address('10.0.1.5'), dst: address('10.0.2.7'), protocol: TCP, srcPort: 40000, dstPort: 80, ttl: 64 },
  ...{
    length: 60,
    dontFragment: true,
    tcp: { flags: SYN, seq: 1, ack: 0, mss: 1460 },
    icmp: null,
    payload: '',
    fragment: null,
  },
};
const printed = (each: Packet) =>
  packetLayers(each).map(
    ({ name, fields }) => `${name}: ${fields.map((field) => `${field.name}=${field.value}`).join(' ')}`,
  );

it('takes a packet apart layer by layer', () => {
  expect(printed(packet)).toEqual([
    'IPv4: src=10.0.1.5 dst=10.0.2.7 ttl=64 protocol=tcp length=60 df=DF',
    'TCP: srcPort=40000 dstPort=80 flags=SYN seq=1 ack=0 mss=1460',
  ]);
  const error: Packet = { ...packet, protocol: ICMP, tcp: null, icmp: { type: 3, code: 4, mtu: 1500, quoted: packet } };
  expect(printed(error).slice(1)).toEqual([
    'ICMP: icmpType=3 icmpCode=4 mtu=1500',
    'IPv4 ⊂ ICMP: src=10.0.1.5 dst=10.0.2.7 ttl=64 protocol=tcp length=60 df=DF',
    'TCP ⊂ ICMP: srcPort=40000 dstPort=80 flags=SYN seq=1 ack=0 mss=1460',
  ]);
});

it('tells why each route wins or loses', () => {
  const route = (cidr: string, index: number | null): Route => ({
    ...{
      destination: parsePrefix(cidr) ?? { base: 0, length: 0 },
      target: 'local',
      preference: 0,
      index,
      text: cidr,
    },
  });
  const routes = [route('0.0.0.0/0', 0), route('10.0.0.0/16', null), route('192.168.0.0/16', 1)];
  expect(routeChoices(routes, packet.dst, '10.0.0.0/16').map((each) => `${each.route.text} ${each.verdict}`)).toEqual([
    '10.0.0.0/16 wins',
    '0.0.0.0/0 less-specific',
    '192.168.0.0/16 no-match',
  ]);
});

it('finds the row of a rule and the field of a check', () => {
  const rule = { resource: resourceId('rt'), index: 2, number: null, text: '' };
  const columns = { number: integer(1, 1, 9), note: text() };
  expect(rulePath({ routes: table(columns) }, rule, null)).toBe('routes.2');
  expect(rulePath({ inbound: table(columns), outbound: table(columns) }, { ...rule, index: null }, 'out')).toBe(
    'outbound.ghost',
  );
  expect(rulePath({ name: text() }, rule, 'in')).toBe('');
  const reason = {
    code: 'ENI_DST_CHECK',
    at: resourceId('eni'),
    message: message(''),
    rule: null,
    docs: null,
  } as const;
  const fix = {
    message: message(''),
    edit: [{ type: 'set', id: resourceId('eni'), props: { sourceDestCheck: false } }],
  } as const;
  expect(reasonPlace(reason, [fix], () => ({ sourceDestCheck: flag(true) }))).toEqual({
    resource: 'eni',
    path: 'sourceDestCheck',
  });
});
