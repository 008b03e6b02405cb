import { expect, test } from 'vitest';
import { offered, take } from '../../testing/offers.ts';
import { ask, verdictOf } from '../../testing/ask.ts';
import { world } from '../../testing/world.ts';

test('lines put up a load balancer: nodes, a security group, a listener, a target', () => {
  const w = world();
  w.internet();
  const vpc = w.vpc({ name: 'vpc' });
  const a = w.subnet(w.zone(vpc, 'ap-northeast-2a'), { name: 'a', cidr: '10.0.1.0/24' });
  const b = w.subnet(w.zone(vpc, 'ap-northeast-2b'), { name: 'b', cidr: '10.0.2.0/24' });
  w.routeTable(vpc, [['0.0.0.0/0', w.igw(vpc)]], [a, b]);
  const everyone = w.openGroup(vpc, { name: 'everyone' });
  const web = w.instance(a, { name: 'web', groups: [everyone], listening: 'unknown' });
  const alb = w.add('application-load-balancer', vpc, {}, 'shop');
  const group = w.targetGroup(vpc, { name: 'webs' });
  take(w, [alb, a], 'Put a node of shop into a');
  take(w, [alb, b], 'Put a node of shop into b');
  take(w, [alb, everyone], 'Give shop the security group everyone');
  take(w, [alb, group], 'Listen on HTTP 80 at shop and send to webs');
  take(w, [group, web], 'Register web in webs');
  expect([a, b, everyone, group].flatMap((each) => offered(w, alb, each))).toEqual([]);
  expect(offered(w, group, web)).toEqual([]);
  expect(w.get(alb).props.nodes).toMatchObject([
    { privateAddress: '10.0.1.5', publicAddress: '203.0.113.10' },
    { privateAddress: '10.0.2.4', publicAddress: '203.0.113.11' },
  ]);
  expect(verdictOf(ask(w.topology(), 'internet', alb))).toBe('connected');
});
