import { describe, expect, test } from 'vitest';
import { mended } from '../../testing/mend.ts';
import { world } from '../../testing/world.ts';

const EVERYTHING = ['100 allow all all 0.0.0.0/0'];

function across(rules: { readonly inbound: readonly string[]; readonly outbound: readonly string[] }) {
  const w = world();
  const vpc = w.vpc({ name: 'vpc' });
  const near = w.subnet(vpc, { name: 'near', cidr: '10.0.0.0/24' });
  const far = w.subnet(vpc, { name: 'far', cidr: '10.0.1.0/24' });
  const listeners = [{ protocol: 'tcp', port: 80, address: '', service: '' }] as const;
  const client = w.instance(near, { name: 'client', address: '10.0.0.10', groups: [w.openGroup(vpc)] });
  const server = w.instance(far, { name: 'server', address: '10.0.1.20', groups: [w.openGroup(vpc)], listeners });
  w.networkAcl(vpc, { name: 'acl', ...rules }, [far]);
  return { w, client, server };
}

describe('a rule is put before the one that denies', () => {
  test('on the way in', () => {
    const { w, client, server } = across({
      inbound: ['50 deny tcp 80 10.0.0.0/8', ...EVERYTHING],
      outbound: EVERYTHING,
    });
    expect(mended(w, client, server)).toEqual([
      'NACL_INGRESS_DENY: Add rule 20 to acl: let tcp 80 from 10.0.0.10/32 in',
      'connected',
    ]);
  });

  test('after the others, where none matched', () => {
    const { w, client, server } = across({ inbound: ['100 allow tcp 443 0.0.0.0/0'], outbound: EVERYTHING });
    expect(mended(w, client, server)).toEqual([
      'NACL_INGRESS_DENY: Add rule 110 to acl: let tcp 80 from 10.0.0.10/32 in',
      'connected',
    ]);
  });

  test('for answers, with all temporary ports', () => {
    const { w, client, server } = across({ inbound: EVERYTHING, outbound: ['100 allow tcp 80 0.0.0.0/0'] });
    expect(mended(w, client, server)).toEqual([
      'RET_NACL_EPHEMERAL: Add rule 110 to acl: let tcp 1024-65535 to 10.0.0.10/32 out',
      'connected',
    ]);
  });

  test('on the way out of the asking side, and back into it', () => {
    const { w, client, server } = across({
      inbound: ['100 allow icmp all 0.0.0.0/0'],
      outbound: ['100 allow icmp all 0.0.0.0/0'],
    });
    expect(mended(w, server, client, 'tcp 22')).toEqual([
      'NACL_EGRESS_DENY: Add rule 110 to acl: let tcp 22 to 10.0.0.10/32 out',
      'RET_NACL_EPHEMERAL: Add rule 110 to acl: let tcp 1024-65535 from 10.0.0.10/32 in',
      'connected',
    ]);
  });
});

test('one network ACL on both subnets is opened both ways for answers', () => {
  const { w, client, server } = across({
    inbound: ['100 allow tcp 80 0.0.0.0/0'],
    outbound: ['100 allow tcp 80 0.0.0.0/0'],
  });
  const near = w.get(client).parent;
  if (near !== null) w.set(near, { networkAcl: w.view().ofKind('network-acl')[0]?.id ?? null });
  expect(mended(w, client, server)).toEqual([
    'RET_NACL_EPHEMERAL: Add rules to acl (from number 110): let tcp 1024-65535 through both ways',
    'connected',
  ]);
});
