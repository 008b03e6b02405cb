import fc from 'fast-check';
import { expect, test } from 'vitest';
import { initialProps } from '../../model/shape.ts';
import { type Props, resourceId } from '../../model/topology.ts';
import { throughTemplate } from '../../testing/round-trip.ts';
import { natRow } from '../../testing/rows.ts';
import { world } from '../../testing/world.ts';
import { instance } from './index.ts';
import { readUserData } from './user-data.ts';
import { userData } from './user-data-write.ts';

function scriptOf(props: Props): string | null {
  const whole = { ...initialProps(instance), ...props };
  return userData({ id: resourceId('i'), kind: 'instance', name: 'i', parent: null, props: whole });
}

test('an instance that only listens needs no script', () => {
  expect(scriptOf({})).toBeNull();
});

test('a NAT instance', () => {
  expect(
    scriptOf({ ipForward: true, nat: [natRow({ outInterface: 'eth0', source: '10.0.0.0/16' })] }),
  ).toMatchInlineSnapshot(`
    "#!/bin/bash
    echo net.ipv4.ip_forward=1 > /etc/sysctl.d/90-forwarding.conf
    sysctl -p /etc/sysctl.d/90-forwarding.conf
    for try in {1..60}; do dnf install -y iptables-services && break; sleep 5; done
    systemctl enable --now iptables
    iptables -F
    iptables -t nat -F
    first=$(ip -4 route show default | awk '{ print $5 }' | head -n 1)
    iptables -t nat -A POSTROUTING -o "$first" -s 10.0.0.0/16 -j MASQUERADE
    service iptables save
    "
  `);
});

const filter = {
  chain: 'FORWARD',
  protocol: 'all',
  source: '',
  destination: '',
  ports: 'all',
  state: 'any',
  action: 'DROP',
};

test('what the script does is what the settings say', () => {
  const nat = [
    natRow({ chain: 'PREROUTING', protocol: 'tcp', ports: '2222', action: 'DNAT', to: '10.0.1.10:22' }),
    natRow({ source: '10.0.1.0/24', action: 'SNAT', to: '10.0.0.10', randomFully: true }),
    natRow({ outInterface: 'ens7', destination: '192.0.2.0/24', protocol: 'udp', ports: '53-60' }),
  ];
  const firewall = [
    { ...filter, state: 'established', action: 'ACCEPT' },
    { ...filter, chain: 'INPUT', protocol: 'tcp', ports: '22', state: 'new', source: '10.0.0.0/8', action: 'ACCEPT' },
    { ...filter, state: 'invalid' },
    { ...filter, chain: 'INPUT', protocol: 'icmp', action: 'REJECT' },
  ];
  const read = readUserData(scriptOf({ ipForward: true, nat, firewall }) ?? '');
  expect(read).toMatchObject({ ipForward: true, nat, firewall, puzzling: [] });
});

test('rules of IPv6 and words that are no names are left out', () => {
  const bad = [natRow({ source: '2001:db8::/64' }), natRow({ outInterface: 'a b' }), natRow({ to: '$(reboot)' })];
  expect(scriptOf({ nat: bad, firewall: [{ ...filter, protocol: 'icmpv6' }] })).toBeNull();
});

test('no text of the settings becomes a command', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (outInterface, to) => {
      const script = scriptOf({ nat: [natRow({ outInterface, to })] }) ?? '';
      const [rule = ''] = script.split('\n').filter((line) => line.includes('-A POSTROUTING'));
      expect(rule).toMatch(
        /^$|^iptables -t nat -A POSTROUTING( -o ("\$first"|[\w.-]+))? -j MASQUERADE( --to-ports [0-9.:-]+)?$/,
      );
    }),
  );
});

test('a template carries it, and it is not asked where tags say more', () => {
  const w = world();
  const subnet = w.subnet(w.vpc({ name: 'lab' }), { name: 'front' });
  w.instance(subnet, { name: 'nat', ipForward: true, nat: [natRow({ outInterface: 'eth0' })] });
  const { text, losses, findings } = throughTemplate(w.topology());
  expect(text).toContain('iptables -t nat -A POSTROUTING -o "$first" -j MASQUERADE');
  expect(losses.filter((each) => each.startsWith('nat'))).toEqual([]);
  expect(findings).toEqual([]);
});
