import { describe, expect, test } from 'vitest';
import { applyFix, findingsOf, findingsOfRule, words } from '../../testing/findings.ts';
import { natLab } from '../../testing/nat-lab.ts';
import { natRow } from '../../testing/rows.ts';
import { world } from '../../testing/world.ts';

function good() {
  const w = world();
  const vpc = w.vpc({ name: 'vpc' });
  const subnet = w.subnet(vpc, { name: 'subnet' });
  const web = w.instance(subnet, { name: 'web' });
  expect(findingsOf(w.topology(), 'with hints')).toEqual([]);
  return { w, subnet, web };
}

test('an instance has a primary interface', () => {
  const { w, web } = good();
  w.set(w.eni(web), { deviceIndex: 1 });
  expect(findingsOf(w.topology())).toEqual(['error no-primary web']);
  w.remove(w.view().ofKind('network-interface')[0]?.id ?? web);
  expect(findingsOf(w.topology())).toEqual(['error no-interface web']);
});

test('translation and forwarding go together', () => {
  const { w, nat } = natLab();
  expect(findingsOf(w.topology())).toEqual([]);
  w.set(nat, { ipForward: false });
  const [finding] = findingsOfRule(w.topology(), 'nat-without-forwarding');
  expect(applyFix(w, finding?.fix)).toBe('Turn on IP forwarding in jhNAT-Instance');
  w.set(nat, { nat: [] });
  expect(findingsOf(w.topology(), 'with hints')).toContain('hint forwarding-without-nat jhNAT-Instance nat');
});

test.each([
  [natRow({}), true],
  [natRow({ to: '1024-2048' }), true],
  [natRow({ to: '10.0.0.1' }), false],
  [natRow({ action: 'SNAT', to: '10.0.0.1' }), true],
  [natRow({ action: 'SNAT', to: '10.0.0.1-10.0.0.9:1024-2048' }), true],
  [natRow({ action: 'SNAT' }), false],
  [natRow({ chain: 'PREROUTING' }), false],
  [natRow({ chain: 'PREROUTING', action: 'DNAT', protocol: 'tcp', ports: '2222', to: '10.0.0.9:22' }), true],
  [natRow({ chain: 'PREROUTING', action: 'DNAT', to: '[2001:db8::9]:22' }), true],
  [natRow({ chain: 'PREROUTING', action: 'DNAT', to: 'web:22' }), false],
  [natRow({ action: 'DNAT', to: '10.0.0.9' }), false],
])('a rule of iptables is whole: %j %s', (row, isWhole) => {
  const { w, web } = good();
  w.set(web, { nat: [row] });
  expect(findingsOfRule(w.topology(), 'iptables')).toHaveLength(isWhole ? 0 : 1);
});

test('one program listens on a port', () => {
  const { w, web } = good();
  const ssh = { protocol: 'tcp', port: 22, address: '', service: 'ssh' };
  w.set(web, { listeners: [ssh, { ...ssh, protocol: 'udp' }, { ...ssh, address: '127.0.0.1' }] });
  expect(findingsOf(w.topology())).toEqual([]);
  w.set(web, { listeners: [ssh, ssh] });
  expect(findingsOf(w.topology())).toEqual(['warning port-in-use web listeners.1.port']);
});

describe('a NAT instance', () => {
  test('is in a public subnet and has a public address', () => {
    const { w } = natLab();
    const [eip] = w.view().ofKind('elastic-ip');
    if (eip) w.remove(eip.id);
    expect(findingsOf(w.topology())).toEqual(['warning nat-without-public-address jhNAT-Instance']);
    const [table] = w
      .view()
      .ofKind('route-table')
      .filter((each) => each.name.includes('Public'));
    if (table) w.routes(table.id, []);
    expect(findingsOf(w.topology())).toEqual(['warning nat-in-private-subnet jhNAT-Instance']);
  });

  test('lets its clients in', () => {
    const { w } = natLab();
    const [group] = w
      .view()
      .ofKind('security-group')
      .filter((each) => each.name.includes('NATInstance-Sec'));
    if (group) w.set(group.id, { inbound: [] });
    const [finding] = findingsOfRule(w.topology(), 'nat-closed-to-clients');
    expect(finding && words(finding.message)).toBe(
      'jhNATInstance-VPC1-Subnet2 is routed to jhNAT-Instance, but no inbound rule of its security groups covers that subnet.',
    );
  });

  test('is not in the subnet of its clients', () => {
    const { w, nat, privateTable } = natLab();
    const outer = w.get(nat).parent;
    if (outer) w.set(outer, { routeTable: privateTable });
    expect(findingsOf(w.topology())).toContain('warning nat-in-client-subnet jhNAT-Instance');
  });
});
