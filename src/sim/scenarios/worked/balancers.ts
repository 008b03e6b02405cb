import type { Props } from '../../../model/topology.ts';
import { world } from '../../../testing/world.ts';
import { asked, type Plays, verdict } from './scenario.ts';

const WEB = { protocol: 'tcp', port: 80, address: '', service: 'web' } as const;

/** An internet-facing Application Load Balancer before one target whose group takes what comes from the VPC. */
function shop(target: Props = {}) {
  const w = world();
  w.internet();
  const vpc = w.vpc({ name: 'vpc' });
  const a = w.subnet(w.zone(vpc, 'ap-northeast-2a'), { name: 'a', cidr: '10.0.1.0/24' });
  const b = w.subnet(w.zone(vpc, 'ap-northeast-2b'), { name: 'b', cidr: '10.0.2.0/24' });
  w.routeTable(vpc, [['0.0.0.0/0', w.igw(vpc, { name: 'igw' })]], [a, b], { name: 'public' });
  const back = w.securityGroup(vpc, { name: 'back', inbound: ['tcp 80 10.0.0.0/16'] });
  const web = w.instance(a, { name: 'web', groups: [back], listeners: [WEB] });
  w.set(web, target);
  const group = w.targetGroup(vpc, { name: 'webs', port: 80, targets: [web] });
  const front = w.securityGroup(vpc, { name: 'front', inbound: ['tcp 80 0.0.0.0/0'] });
  const alb = w.alb(vpc, {
    name: 'alb',
    nodes: [
      [a, '10.0.1.10', '203.0.113.41'],
      [b, '10.0.2.10', '203.0.113.42'],
    ],
    listeners: [['HTTP 80', group]],
    groups: [front],
  });
  return { w, back, group, alb };
}

/** An internal Network Load Balancer with a node in each zone; the target is in the second. */
function internal() {
  const w = world();
  const vpc = w.vpc({ name: 'vpc' });
  const a = w.subnet(w.zone(vpc, 'ap-northeast-2a'), { name: 'a', cidr: '10.0.1.0/24' });
  const b = w.subnet(w.zone(vpc, 'ap-northeast-2b'), { name: 'b', cidr: '10.0.2.0/24' });
  const groups = [w.openGroup(vpc, { name: 'open' })];
  const web = w.instance(b, { name: 'web', groups, listeners: [WEB] });
  w.instance(a, { name: 'client', groups });
  const group = w.targetGroup(vpc, { name: 'webs', protocol: 'TCP', port: 80, targets: [web] });
  const nodes = [
    [a, '10.0.1.10'],
    [b, '10.0.2.10'],
  ] as const;
  w.nlb(vpc, { name: 'nlb', scheme: 'internal', nodes, listeners: [['TCP 80', group]] });
  return { w };
}

export const balancerPlays: Plays = {
  97: () => {
    const told = ({ w, alb }: ReturnType<typeof shop>): string => {
      const answer = asked(w, 'internet', alb);
      return `${verdict(answer)}, HTTP ${answer.conversation.status}`;
    };
    const closed = shop({ listeners: [] });
    const filtered = shop();
    filtered.w.set(filtered.back, { inbound: [] });
    const none = shop();
    none.w.set(none.group, { targets: [] });
    return [told(closed), told(filtered), told(none)];
  },
  99: () => [verdict(asked(internal().w, 'web', '10.0.2.10'))],
  100: () => [verdict(asked(internal().w, 'client', '10.0.1.10'))],
};
