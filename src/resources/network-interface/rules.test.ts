import { describe, expect, test } from 'vitest';
import { applyFix, findingsOf, findingsOfRule } from '../../testing/findings.ts';
import { natLab } from '../../testing/nat-lab.ts';
import { world } from '../../testing/world.ts';

function good() {
  const w = world();
  const vpc = w.vpc({ name: 'vpc', ipv6Cidrs: ['2001:db8::/56'] });
  const zone = w.zone(vpc, 'ap-northeast-2a');
  const subnet = w.subnet(zone, { name: 'subnet', ipv6Cidr: '2001:db8::/64' });
  const igw = w.igw(vpc, { name: 'igw' });
  w.routes(w.mainTable(vpc), [['0.0.0.0/0', igw]]);
  const web = w.instance(subnet, { name: 'web', address: '10.0.0.10' });
  expect(findingsOf(w.topology(), 'with hints')).toEqual([]);
  return { w, vpc, subnet, igw, web, port: w.eni(web) };
}

test('addresses are there, in the subnet and in fields of their family', () => {
  const { w, port } = good();
  const set = (props: Parameters<typeof w.set>[1]): readonly string[] => {
    w.set(port, props);
    return findingsOf(w.topology());
  };
  expect(set({ ipv6Addresses: ['2001:db8::10'] })).toEqual([]);
  expect(set({ ipv6Addresses: ['2001:db8:0:1::10'] })).toEqual([
    'error InvalidParameterValue web-eth0 ipv6Addresses.0',
  ]);
  expect(set({ ipv6Addresses: ['10.0.0.20'] })).toEqual(['error InvalidParameterValue web-eth0 ipv6Addresses.0']);
  expect(set({ ipv6Addresses: [], secondaryPrivateAddresses: ['10.0.0.10'] })).toEqual([
    'error InvalidIPAddress.InUse web-eth0 privateAddress',
    'error InvalidIPAddress.InUse web-eth0 secondaryPrivateAddresses.0',
  ]);
  expect(set({ privateAddress: '', secondaryPrivateAddresses: [] })).toEqual([
    'error no-address web-eth0 privateAddress',
  ]);
});

describe('the public address', () => {
  test('is public, alone, and gone with an Elastic IP', () => {
    const { w, port, web } = good();
    w.set(port, { publicAddress: '203.0.113.10' });
    expect(findingsOf(w.topology())).toEqual([]);
    w.set(port, { publicAddress: '192.168.0.1' });
    expect(findingsOf(w.topology())).toEqual(['error InvalidParameterValue web-eth0 publicAddress']);
    w.set(port, { publicAddress: '203.0.113.10' });
    w.eip(web, '203.0.113.20');
    expect(findingsOf(w.topology())).toEqual(['warning auto-address-with-elastic-ip web-eth0 publicAddress']);
    applyFix(w, findingsOfRule(w.topology(), 'auto-address-with-elastic-ip')[0]?.fix);
    expect(findingsOf(w.topology())).toEqual([]);
  });

  test('is of no use without an internet gateway', () => {
    const { w, port, igw, vpc } = good();
    w.set(port, { publicAddress: '203.0.113.10' });
    w.routes(w.mainTable(vpc), []);
    w.remove(igw);
    expect(findingsOf(w.topology())).toEqual(['warning no-internet-gateway web-eth0 publicAddress']);
  });
});

test('security groups are one to five, of the VPC', () => {
  const { w, vpc, port } = good();
  w.set(port, { securityGroups: [] });
  expect(findingsOf(w.topology())).toEqual(['error no-security-group web-eth0 securityGroups']);
  applyFix(w, findingsOfRule(w.topology(), 'no-security-group')[0]?.fix);
  expect(findingsOf(w.topology())).toEqual([]);
  const groups = Array.from({ length: 17 }, () => w.securityGroup(vpc));
  w.set(port, { securityGroups: groups.slice(0, 6) });
  expect(findingsOf(w.topology())).toEqual(['warning SecurityGroupsPerInterfaceLimitExceeded web-eth0']);
  w.set(port, { securityGroups: groups });
  expect(findingsOf(w.topology())).toEqual(['error SecurityGroupsPerInterfaceLimitExceeded web-eth0']);
  const foreign = w.securityGroup(w.vpc({ cidr: '10.1.0.0/16' }));
  w.set(port, { securityGroups: [foreign] });
  expect(findingsOf(w.topology())).toEqual(['error InvalidGroup.NotFound web-eth0 securityGroups.0']);
});

describe('the attachment', () => {
  test('is to an instance of the VPC and zone, the primary one in its subnet', () => {
    const { w, vpc, web, subnet } = good();
    const group = [w.defaultGroup(subnet)];
    const near = w.subnet(w.view().enclosing(subnet, 'availability-zone')?.id ?? vpc, { cidr: '10.0.1.0/24' });
    const second = w.interface(near, { name: 'second', instance: web, deviceIndex: 1, securityGroups: group });
    expect(findingsOf(w.topology())).toEqual([]);
    w.set(second, { deviceIndex: 0 });
    expect(findingsOf(w.topology())).toEqual([
      'error InvalidParameterCombination second instance',
      'error InvalidParameterValue web-eth0 deviceIndex',
    ]);
    w.set(second, { deviceIndex: 1 });
    const far = w.subnet(w.zone(vpc, 'ap-northeast-2c'), { cidr: '10.0.2.0/24' });
    w.edit([{ type: 'reparent', id: second, parent: far }]);
    w.set(second, { privateAddress: '10.0.2.10' });
    expect(findingsOf(w.topology())).toEqual(['error InvalidParameterCombination second instance']);
    const other = w.vpc({ cidr: '10.1.0.0/16' });
    w.edit([{ type: 'reparent', id: second, parent: w.subnet(other, { cidr: '10.1.0.0/24' }) }]);
    w.set(second, { privateAddress: '10.1.0.10', securityGroups: [w.defaultGroup(other)] });
    expect(findingsOf(w.topology())).toEqual(['error InvalidParameterCombination second instance']);
  });

  test('may be missing', () => {
    const { w, subnet } = good();
    w.interface(subnet, { name: 'free', securityGroups: [w.defaultGroup(subnet)] });
    expect(findingsOf(w.topology(), 'with hints')).toEqual(['hint detached free instance']);
  });
});

test('who forwards for others has the source/destination check off', () => {
  const { w, nat } = natLab('broken');
  expect(findingsOf(w.topology())).toEqual(['warning source-dest-check jhNAT-Instance-eth0 sourceDestCheck']);
  w.set(nat, { ipForward: false, nat: [] });
  expect(findingsOf(w.topology())).toEqual([]);
  w.set(nat, { ipForward: true });
  w.routes(w.mainTable(nat), [['192.168.0.0/16', w.eni(nat)]]);
  const [finding] = findingsOfRule(w.topology(), 'source-dest-check');
  expect(applyFix(w, finding?.fix)).toBe('Turn off the source/destination check of jhNAT-Instance-eth0');
  expect(findingsOf(w.topology())).toEqual([]);
});

test('idle times are those that AWS takes', () => {
  const { w, port } = good();
  w.set(port, { tcpEstablishedTimeout: 60, udpStreamTimeout: 180, udpTimeout: 30 });
  expect(findingsOf(w.topology())).toEqual([]);
  w.set(port, { tcpEstablishedTimeout: 59, udpTimeout: 29 });
  expect(findingsOf(w.topology())).toEqual([
    'error InvalidParameterValue web-eth0 tcpEstablishedTimeout',
    'error InvalidParameterValue web-eth0 udpTimeout',
  ]);
});
