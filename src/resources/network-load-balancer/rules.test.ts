import { expect, test } from 'vitest';
import { findingsOf } from '../../testing/findings.ts';
import { offered, take } from '../../testing/offers.ts';
import { world } from '../../testing/world.ts';

function good() {
  const w = world();
  const vpc = w.vpc({ name: 'vpc' });
  const a = w.subnet(w.zone(vpc, 'ap-northeast-2a'), { name: 'a', cidr: '10.0.1.0/24' });
  const web = w.instance(a, { name: 'web', groups: [w.securityGroup(vpc, { inbound: ['tcp 80 10.0.0.0/16'] })] });
  const group = w.targetGroup(vpc, { name: 'webs', protocol: 'TCP', targets: [web] });
  const nlb = w.nlb(vpc, {
    name: 'shop',
    scheme: 'internal',
    nodes: [[a, '10.0.1.10']],
    listeners: [['TCP 80', group]],
  });
  expect(findingsOf(w.topology(), 'with hints')).toEqual([]);
  return { w, vpc, a, group, nlb };
}

test('a load balancer needs a subnet', () => {
  const { w, nlb } = good();
  w.set(nlb, { nodes: [] });
  expect(findingsOf(w.topology())).toContain('error ValidationError shop nodes');
});

test('TCP and UDP have ports of their own, and target groups that speak them', () => {
  const { w, nlb, group, vpc } = good();
  const udp = w.targetGroup(vpc, { name: 'names', protocol: 'UDP' });
  const listener = (protocol: string, targetGroup: string) => ({ protocol, port: 80, targetGroup });
  w.set(nlb, { listeners: [listener('TCP', group), listener('UDP', udp)] });
  expect(findingsOf(w.topology())).toEqual([]);
  w.set(nlb, { listeners: [listener('TCP', group), listener('TLS', group)] });
  expect(findingsOf(w.topology())).toEqual(['error DuplicateListener shop listeners.1.port']);
  w.set(nlb, { listeners: [listener('TCP', udp)] });
  expect(findingsOf(w.topology())).toEqual(['error InvalidConfigurationRequest shop listeners.0.targetGroup']);
});

test('a line to a target group makes a listener of its protocol', () => {
  const { w, nlb, vpc, a } = good();
  const dns = w.targetGroup(vpc, { name: 'dns', protocol: 'UDP', port: 53 });
  take(w, [nlb, dns], 'Listen on UDP 53 at shop and send to dns');
  expect(offered(w, nlb, dns)).toEqual([]);
  expect(offered(w, nlb, a)).toEqual([]);
});
