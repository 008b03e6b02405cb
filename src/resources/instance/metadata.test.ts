import { expect, test } from 'vitest';
import { dumped } from '../../testing/aws-cli.ts';
import { applyFix, findingsOf, findingsOfRule } from '../../testing/findings.ts';
import { throughTemplate } from '../../testing/round-trip.ts';
import { imported, NETWORK } from '../../testing/template.ts';
import { world } from '../../testing/world.ts';

function host(props: Readonly<Record<string, unknown>>) {
  const w = world();
  const vpc = w.vpc({ name: 'vpc', region: w.region({ name: 'here' }) });
  const instance = w.instance(w.subnet(vpc, { name: 'subnet' }), { name: 'host', ...props });
  return { w, vpc, instance };
}

test('the hop limit of a token is 1 to 64', () => {
  for (const metadataHopLimit of [0, 65]) {
    const { w } = host({ metadataHopLimit });
    expect(findingsOf(w.topology())).toEqual(['error InvalidParameterValue host metadataHopLimit']);
    const [finding] = findingsOfRule(w.topology(), 'InvalidParameterValue');
    applyFix(w, finding?.fix);
    expect(findingsOf(w.topology())).toEqual([]);
  }
  expect(findingsOf(host({ metadataHopLimit: 64 }).w.topology())).toEqual([]);
});

test('metadata over IPv6 takes a Nitro instance', () => {
  const xen = host({ metadataIpv6: true, instanceType: 't2.micro' });
  expect(findingsOf(xen.w.topology())).toEqual(['warning metadata-ipv6 host metadataIpv6']);
  expect(findingsOf(host({ metadataIpv6: true, instanceType: 'i3.metal' }).w.topology())).toEqual([]);
});

test('containers and proxies are hinted at what they can, and cannot, ask', () => {
  const bridged = host({ localRoutes: ['172.17.0.0/16'] });
  const [bridge] = findingsOfRule(bridged.w.topology(), 'metadata-bridge');
  applyFix(bridged.w, bridge?.fix);
  expect(bridged.w.get(bridged.instance).props.metadataHopLimit).toBe(2);
  expect(findingsOfRule(bridged.w.topology(), 'metadata-bridge')).toEqual([]);
  const relay = { mode: 'forward-proxy', port: 3128, clients: '', ports: 'all', target: '', targetPort: 80 };
  const proxy = host({ relays: [relay] });
  const [open] = findingsOfRule(proxy.w.topology(), 'metadata-proxy');
  applyFix(proxy.w, open?.fix);
  expect(proxy.w.get(proxy.instance).props.metadataTokens).toBe('required');
  expect(findingsOfRule(proxy.w.topology(), 'metadata-proxy')).toEqual([]);
});

test('the AWS CLI prints them with every instance', () => {
  const instance = (InstanceId: string, rest: object) => ({ InstanceId, SubnetId: 'subnet-1', ...rest });
  const MetadataOptions = {
    State: 'applied',
    HttpTokens: 'required',
    HttpPutResponseHopLimit: 2,
    HttpEndpoint: 'disabled',
    HttpProtocolIpv6: 'enabled',
    InstanceMetadataTags: 'disabled',
  };
  const { props } = dumped({
    Vpcs: [{ VpcId: 'vpc-1', CidrBlock: '10.0.0.0/16' }],
    Subnets: [{ SubnetId: 'subnet-1', VpcId: 'vpc-1', CidrBlock: '10.0.1.0/24', AvailabilityZone: 'ap-northeast-2a' }],
    Reservations: [{ Instances: [instance('i-1', { MetadataOptions }), instance('i-2', {})] }],
  });
  expect(props('i-1')).toMatchObject({
    metadataEndpoint: 'disabled',
    metadataTokens: 'required',
    metadataHopLimit: 2,
    metadataIpv6: true,
  });
  expect(props('i-2')).toMatchObject({ metadataEndpoint: 'enabled', metadataTokens: 'unknown', metadataHopLimit: 1 });
});

test('a template gives them to its instances, or leaves them to image and account', () => {
  const { props, findings } = imported(`${NETWORK}
Set: { Type: AWS::EC2::Instance, Properties: { SubnetId: !Ref Web, MetadataOptions: { HttpTokens: required, HttpProtocolIpv6: enabled } } }
Bare: { Type: AWS::EC2::Instance, Properties: { SubnetId: !Ref Web } }
`);
  expect(props('Set')).toMatchObject({ metadataTokens: 'required', metadataHopLimit: 1, metadataIpv6: true });
  expect(props('Bare')).toMatchObject({ metadataTokens: 'unknown', metadataIpv6: false });
  expect(findings).toEqual([]);
});

test('written as a template and read again they are the same, also those of a group', () => {
  const { w, vpc, instance } = host({ metadataTokens: 'required', metadataHopLimit: 3 });
  const subnet = w.get(instance).parent;
  w.add('auto-scaling-group', vpc, { subnets: [subnet], instances: [instance], minSize: 1, maxSize: 2 }, 'fleet');
  const { read, meant } = throughTemplate(w.topology());
  expect(read).toEqual(meant);
  const alone = host({ metadataTokens: 'optional', metadataEndpoint: 'disabled' });
  const again = throughTemplate(alone.w.topology());
  expect(again.losses.filter((each) => each.startsWith('host'))).toEqual([]);
  expect(again.read).toEqual(again.meant);
});
