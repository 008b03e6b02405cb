import { expect, test } from 'vitest';
import { ask, verdictOf } from '../../testing/ask.ts';
import { world } from '../../testing/world.ts';
import { kinds } from '../registry.ts';

test('hosts that are not drawn are nobody, or taken to be there', () => {
  const w = world();
  const office = w.add(
    'on-premises-network',
    null,
    { cidr: '192.168.0.0/16', secondaryCidrs: ['172.20.1.1/32'] },
    'office',
  );
  const pc = w.add('host', office, { address: '192.168.1.5' }, 'pc');
  const endpoints = () => kinds.get('on-premises-network')?.endpoints?.(w.get(office), w.view()) ?? [];
  expect(endpoints()).toEqual([]);
  expect(verdictOf(ask(w.topology(), pc, '192.168.7.7'))).toBe('NO_SUCH_HOST');
  w.set(office, { unlistedHosts: 'assumed' });
  const answer = ask(w.topology(), pc, '192.168.7.7');
  expect([verdictOf(answer), answer.conversation.assumptions[0]?.code]).toEqual(['connected', 'LISTENER_ASSUMED']);
  expect(verdictOf(ask(w.topology(), '192.168.7.7', pc, 'icmp'))).toBe('connected');
  expect(endpoints().map((each) => each.ref)).toEqual(['192.168.0.10', '172.20.1.1']);
  for (const { ref } of endpoints()) expect(verdictOf(ask(w.topology(), ref, pc, 'icmp'))).toBe('connected');
});
