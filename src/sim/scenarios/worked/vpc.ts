import { groupRows } from '../../../testing/rows.ts';
import { findingsOf } from '../../../testing/findings.ts';
import { traffic } from '../../../testing/traffic.ts';
import { world } from '../../../testing/world.ts';
import { sizeOf, parsePrefix } from '../../../net/prefix.ts';
import { compile } from '../../compile.ts';
import { flowLogLines, formatOf } from '../../flow-log.ts';
import { kinds } from '../../../resources/registry.ts';
import { asked, path, type Plays, verdict } from './scenario.ts';

/** Two subnets with everything as AWS makes it. */
function plain() {
  const w = world();
  w.internet();
  const vpc = w.vpc({ name: 'vpc', cidr: '10.0.0.0/16' });
  const one = w.subnet(vpc, { name: 'one', cidr: '10.0.0.0/24' });
  const two = w.subnet(vpc, { name: 'two', cidr: '10.0.1.0/24' });
  const a = w.instance(one, { name: 'a', address: '10.0.0.10', listening: 'unknown' });
  const b = w.instance(two, { name: 'b', address: '10.0.1.10', listening: 'unknown' });
  return { w, vpc, one, two, a, b };
}

function withInternet() {
  const site = plain();
  const igw = site.w.igw(site.vpc, { name: 'igw' });
  site.w.routes(site.w.mainTable(site.vpc), [['0.0.0.0/0', igw]]);
  site.w.eip(site.a, '50.1.1.1');
  return { ...site, igw };
}

const LINK_LOCAL = [
  ['metadata', '169.254.169.254', 'tcp 80'],
  ['DNS', '10.0.0.2', 'udp 53'],
  ['NTP', '169.254.169.123', 'udp 123'],
] as const;

export const vpcPlays: Plays = {
  43: () => {
    const w = world();
    w.vpc({ name: 'vpc', cidr: '10.0.0.0/8' });
    return findingsOf(w.topology());
  },
  44: () => {
    const { w, one, a } = plain();
    const block = parsePrefix(String(w.get(one).props.cidr));
    w.set(w.eni(a), { privateAddress: '10.0.0.3' });
    return [`usable: ${(block === null ? 0 : sizeOf(block)) - 5}`, ...findingsOf(w.topology())];
  },
  45: () => {
    const answer = asked(plain().w, 'a', 'b');
    return [verdict(answer), path(answer)];
  },
  46: () => {
    const { w, a } = withInternet();
    w.set(w.eni(a), { securityGroups: [w.securityGroup(w.get(w.get(a).parent ?? a).parent ?? a, { name: 'new' })] });
    return [verdict(asked(w, '203.0.113.7', '50.1.1.1')), `out: ${verdict(asked(w, 'a', '60.1.1.1'))}`];
  },
  80: () => {
    const { w, vpc, one, two, a, b } = plain();
    const middle = w.subnet(vpc, { name: 'middle', cidr: '10.0.2.0/24' });
    const open = w.openGroup(vpc, { name: 'open' });
    const m = w.instance(middle, { name: 'm', groups: [open], ipForward: true, sourceDestCheck: false });
    w.routeTable(vpc, [['10.0.1.0/24', w.eni(m)]], [one], { name: 'rt-one' });
    w.routeTable(vpc, [['10.0.0.0/24', w.eni(m)]], [two], { name: 'rt-two' });
    const clients = w.securityGroup(vpc, { name: 'clients' });
    w.set(w.eni(a), { securityGroups: [clients] });
    const servers = w.securityGroup(vpc, { name: 'servers', inbound: ['tcp 80 clients'] });
    w.set(w.eni(b), { securityGroups: [servers] });
    const byReference = verdict(asked(w, 'a', 'b'));
    w.set(servers, { inbound: groupRows(['tcp 80 10.0.0.0/24']) });
    return [byReference, `by block: ${verdict(asked(w, 'a', 'b'))}`];
  },
  81: () => {
    const w = world();
    w.internet();
    const vpc = w.vpc({ name: 'vpc', cidr: '172.31.0.0/16' });
    w.routes(w.mainTable(vpc), [['0.0.0.0/0', w.igw(vpc)]]);
    const subnet = w.subnet(vpc, { name: 'subnet', cidr: '172.31.16.0/24' });
    const groups = [w.securityGroup(vpc, { name: 'ping', inbound: ['icmp all 0.0.0.0/0'] })];
    const host = w.instance(subnet, { name: 'host', address: '172.31.16.139', publicAddress: '50.1.1.1', groups });
    const outbound = ['100 deny icmp all 0.0.0.0/0'];
    w.networkAcl(vpc, { name: 'acl', inbound: ['100 allow all all 0.0.0.0/0'], outbound }, [subnet]);
    const answer = asked(w, 'internet:203.0.113.12', '50.1.1.1', 'icmp');
    const style = { format: formatOf(['srcaddr', 'dstaddr', 'action']), frame: { account: '1', start: 0, end: 60 } };
    return [verdict(answer), ...flowLogLines(compile(w.topology(), kinds), answer.conversation, w.eni(host), style)];
  },
  82: () => {
    const { w, vpc, two } = plain();
    const inbound = [
      '100 allow tcp 80 0.0.0.0/0',
      '110 allow tcp 443 0.0.0.0/0',
      '120 allow tcp 22 192.0.2.0/24',
      '140 allow tcp 32768-65535 0.0.0.0/0',
    ];
    w.networkAcl(vpc, { name: 'acl', inbound, outbound: ['100 allow all all 0.0.0.0/0'] }, [two]);
    return ['tcp 443', 'tcp 139'].map((service) => {
      const answer = asked(w, 'a', 'b', service);
      const steps = answer.conversation.connections[0]?.traces[0]?.hops.flatMap((hop) => hop.steps) ?? [];
      const rule = steps.flatMap((step) =>
        step.type === 'filter' && step.resource === 'acl' ? [step.rule?.index] : [],
      );
      return `${service}: ${verdict(answer)}, rule ${rule[0] ?? '*'}`;
    });
  },
  85: () => {
    const { w } = withInternet();
    return [`a to b: ${verdict(asked(w, 'a', 'b'))}`, `internet to a: ${verdict(asked(w, 'internet', '50.1.1.1'))}`];
  },
  86: () => {
    const { w, vpc, a } = withInternet();
    const group = w.securityGroup(vpc, { name: 'group', inbound: ['tcp 22 203.0.113.1/32', 'tcp 80 0.0.0.0/0'] });
    w.set(w.eni(a), { securityGroups: [group] });
    const net = traffic(w.topology());
    const ssh = net.send('203.0.113.1', '50.1.1.1', 'tcp 22 sport 50022');
    const http = net.send('203.0.113.1', '50.1.1.1', 'tcp 80 sport 50080');
    w.set(group, { inbound: [] });
    net.change(w.topology());
    return [
      `ssh: ${ssh.verdict}, then ${net.say(ssh).verdict}`,
      `http: ${http.verdict}, then ${net.say(http).verdict}`,
    ];
  },
  93: () => {
    const { w, server } = dualStack('eigw');
    return [verdict(asked(w, 'a', server)), `in: ${verdict(asked(w, server, '2001:db8:1::10', 'tcp 22'))}`];
  },
  94: () => {
    const { w, server } = dualStack('ipv4 only');
    return [verdict(asked(w, 'a', server))];
  },
  95: () => {
    const { w, vpc, a, one } = plain();
    w.networkAcl(vpc, { name: 'closed' }, [one]);
    w.set(w.eni(a), { securityGroups: [w.securityGroup(vpc, { name: 'mute', outbound: [] })] });
    return LINK_LOCAL.map(([name, to, service]) => `${name}: ${verdict(asked(w, 'a', to, service))}`);
  },
  101: () => {
    const { w, vpc, one, two, a, b } = plain();
    const region = w.region({ name: 'region' });
    const igw = w.igw(vpc, { name: 'igw' });
    w.routeTable(vpc, [['0.0.0.0/0', igw]], [one], { name: 'out' });
    w.routeTable(vpc, [['0.0.0.0/0', w.nat(one, { name: 'nat' })]], [two], { name: 'in' });
    w.edit([{ type: 'put', resource: { ...w.get(vpc), parent: region } }]);
    w.eip(a, '50.1.1.1');
    w.set(w.eni(a), { securityGroups: [w.openGroup(vpc, { name: 'open' })] });
    w.add('vpc-block-public-access', region, { mode: 'block-ingress' }, 'bpa');
    return [
      `out by the NAT gateway: ${verdict(asked(w, b, '60.1.1.1'))}`,
      `in: ${verdict(asked(w, 'internet', '50.1.1.1'))}`,
    ];
  },
  105: () =>
    ['10.1.0.0/24', '10.1.0.0/25'].map((block) => {
      const { w, vpc } = plain();
      const vgw = w.add('virtual-private-gateway', vpc, {}, 'vgw');
      w.routes(w.mainTable(vpc), [['10.1.0.0/24', vgw]]);
      w.set(vpc, { secondaryCidrs: [block] });
      const refused = findingsOf(w.topology()).find(
        (each) => each.startsWith('error') && each.includes('secondaryCidrs'),
      );
      return `${block}: ${refused ?? 'accepted'}`;
    }),
};

function dualStack(route: 'eigw' | 'ipv4 only') {
  const w = world();
  w.internet();
  const vpc = w.vpc({ name: 'vpc', ipv6Cidrs: ['2001:db8:1::/56'] });
  const subnet = w.subnet(vpc, { name: 'subnet', cidr: '10.0.0.0/24', ipv6Cidr: '2001:db8:1::/64' });
  w.instance(subnet, { name: 'a', ipv6: '2001:db8:1::10', groups: [w.openGroup(vpc, { name: 'open' })] });
  const out = route === 'eigw' ? w.eigw(vpc, { name: 'eigw' }) : w.igw(vpc, { name: 'igw' });
  w.routeTable(vpc, [[route === 'eigw' ? '::/0' : '0.0.0.0/0', out]], [subnet], { name: 'rt' });
  return { w, server: '2606:2800:21f:cb07:6820:80da:af6b:8b2c' };
}
