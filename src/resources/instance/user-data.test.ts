import { expect, test } from 'vitest';
import { readUserData } from './user-data.ts';

const script = (...lines: readonly string[]): string => ['#!/bin/bash', ...lines].join('\n');
const rule = { protocol: 'all', source: '', destination: '', ports: 'all' };

test.each([
  ['sysctl -w net.ipv4.ip_forward=1'],
  ['sudo sysctl -w net.ipv4.ip_forward=1'],
  ['echo 1 > /proc/sys/net/ipv4/ip_forward'],
  ['echo "net.ipv4.ip_forward = 1" >> /etc/sysctl.conf'],
  ["sed -i 's/net.ipv4.ip_forward=0/net.ipv4.ip_forward=1/' /etc/sysctl.conf"],
  ['cat <<EOF >> /etc/sysctl.conf\nnet.ipv4.ip_forward=1\nEOF'],
])('%s turns forwarding on', (line) => {
  expect(readUserData(script(line)).ipForward).toBe(true);
});

test('forwarding stays off in comments and when it is turned off last', () => {
  expect(readUserData(script('#net.ipv4.ip_forward=1')).ipForward).toBe(false);
  expect(readUserData(script('sysctl -w net.ipv4.ip_forward=1', 'sysctl -w net.ipv4.ip_forward=0')).ipForward).toBe(
    false,
  );
});

test('translation rules', () => {
  const { nat, puzzling } = readUserData(
    script(
      'iptables -t nat -A POSTROUTING -o eth0 -s 10.0.0.0/16 -j MASQUERADE --random-fully',
      'iptables -t nat -A PREROUTING -i eth0 -p tcp -m tcp --dport 2222 -j DNAT --to-destination 10.0.2.10:22',
      '/sbin/iptables --table nat --insert POSTROUTING 1 -d 192.0.2.1 -j SNAT --to-source 10.0.1.5',
      'iptables -t nat -A PREROUTING -p tcp -m multiport --dports 80,443 -j DNAT --to-destination 10.0.2.11',
      'IF=eth0 && iptables -t nat -A POSTROUTING -o $IF -j MASQUERADE',
    ),
  );
  const row = { ...rule, inInterface: '', outInterface: '', to: '', randomFully: false };
  expect(nat).toEqual([
    { ...row, chain: 'POSTROUTING', destination: '192.0.2.1/32', action: 'SNAT', to: '10.0.1.5' },
    {
      ...row,
      chain: 'POSTROUTING',
      outInterface: 'eth0',
      source: '10.0.0.0/16',
      action: 'MASQUERADE',
      randomFully: true,
    },
    {
      ...row,
      chain: 'PREROUTING',
      inInterface: 'eth0',
      protocol: 'tcp',
      ports: '2222',
      action: 'DNAT',
      to: '10.0.2.10:22',
    },
    { ...row, chain: 'PREROUTING', protocol: 'tcp', ports: '80', action: 'DNAT', to: '10.0.2.11' },
    { ...row, chain: 'PREROUTING', protocol: 'tcp', ports: '443', action: 'DNAT', to: '10.0.2.11' },
    { ...row, chain: 'POSTROUTING', action: 'MASQUERADE' },
  ]);
  expect(puzzling).toEqual([]);
});

test('the firewall: rules in order, policies last, loopback passed over', () => {
  const { firewall, puzzling } = readUserData(
    script(
      'iptables -P FORWARD DROP',
      'iptables -A INPUT -i lo -j ACCEPT',
      'iptables -A INPUT -m conntrack --ctstate RELATED,ESTABLISHED -j ACCEPT',
      'iptables -A INPUT -p tcp --dport 22 -m state --state NEW -j ACCEPT -m comment --comment ssh',
      'iptables -A INPUT -m state --state INVALID -j DROP',
      'iptables -I FORWARD -s 10.0.2.0/24 -j ACCEPT',
      'iptables -A INPUT -j REJECT --reject-with icmp-host-prohibited',
    ),
  );
  expect(firewall).toEqual([
    { ...rule, chain: 'INPUT', state: 'established', action: 'ACCEPT' },
    { ...rule, chain: 'INPUT', protocol: 'tcp', ports: '22', state: 'new', action: 'ACCEPT' },
    { ...rule, chain: 'INPUT', state: 'invalid', action: 'DROP' },
    { ...rule, chain: 'FORWARD', source: '10.0.2.0/24', state: 'any', action: 'ACCEPT' },
    { ...rule, chain: 'INPUT', state: 'any', action: 'REJECT' },
    { ...rule, chain: 'FORWARD', state: 'any', action: 'DROP' },
  ]);
  expect(puzzling).toEqual([]);
});

test('the iptables service brings rules that refuse to forward, until they are flushed', () => {
  const start = ['yum -y install iptables-services', 'systemctl start iptables'];
  expect(readUserData(script(...start)).firewall.map((each) => `${each.chain} ${each.action}`)).toContain(
    'FORWARD REJECT',
  );
  expect(readUserData(script(...start, 'iptables -F FORWARD')).firewall.map((each) => each.chain)).not.toContain(
    'FORWARD',
  );
  expect(readUserData(script(...start, 'iptables -F')).firewall).toEqual([]);
  expect(readUserData(script('iptables -t nat -A POSTROUTING -j MASQUERADE', 'iptables -t nat -F')).nat).toEqual([]);
});

test('rules in the form of iptables-save', () => {
  const { nat, firewall } = readUserData(
    script(
      'cat > /etc/sysconfig/iptables <<EOF',
      '*nat',
      '-A POSTROUTING -o ens5 -j MASQUERADE',
      'COMMIT',
      '*filter',
      '-A FORWARD -j ACCEPT',
      'COMMIT',
      'EOF',
    ),
  );
  expect(nat).toMatchObject([{ outInterface: 'ens5', action: 'MASQUERADE' }]);
  expect(firewall).toMatchObject([{ chain: 'FORWARD', action: 'ACCEPT' }]);
});

test.each([
  ['iptables -t nat -A PREROUTING -p tcp --dport 80 -j REDIRECT --to-ports 3128'],
  ['iptables -A INPUT ! -s 10.0.0.0/8 -j DROP'],
  ['iptables -A INPUT -s $OFFICE -j ACCEPT'],
  ['iptables -A FORWARD -p tcp --tcp-flags SYN,RST SYN -j TCPMSS --clamp-mss-to-pmtu'],
  ['iptables -N LOGGING && iptables -A LOGGING -j DROP'],
  ['nft add table ip nat'],
])('%s is quoted as not understood', (line) => {
  const { puzzling, nat, firewall } = readUserData(script(line));
  expect(puzzling).toHaveLength(1);
  expect([nat, firewall]).toEqual([[], []]);
});

test.each([
  [['yum install -y httpd', 'systemctl enable --now httpd'], 'listed', [22, 80]],
  [['apt-get update && apt-get install -y nginx'], 'listed', [22, 80]],
  [['yum install -y squid', 'service squid start'], 'listed', [22, 3128]],
  [['service sshd restart'], 'listed', [22]],
  [['yum install -y docker', 'docker run -p 8080:80 app', 'service sshd restart'], 'unknown', [22]],
  [['curl -s https://example.com/setup.sh | bash', 'yum install -y httpd'], 'unknown', [22, 80]],
  [['hostname web'], 'unknown', [22]],
])('%j: %s listeners on %j', (lines, listening, ports) => {
  const guest = readUserData(script(...lines));
  expect([guest.listening, guest.listeners.map((each) => each.port)]).toEqual([listening, ports]);
});
