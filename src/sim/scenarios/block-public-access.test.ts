import { expect, test } from 'vitest';
import { ask, verdictOf } from '../../testing/ask.ts';
import { findingsOf } from '../../testing/findings.ts';
import { mended } from '../../testing/mend.ts';
import { imported, NETWORK } from '../../testing/template.ts';
import { world } from '../../testing/world.ts';

const NET = 'checkip.amazonaws.com';

/** A public host, and a private one behind a NAT gateway, in a Region with Block Public Access. */
function blocked(mode: string) {
  const w = world();
  w.internet();
  const region = w.region({ name: 'here' });
  const vpc = w.vpc({ name: 'vpc', region, ipv6Cidrs: ['2001:db8::/56'] });
  const igw = w.igw(vpc, { name: 'igw' });
  const eigw = w.eigw(vpc, { name: 'eigw' });
  const front = w.subnet(vpc, { name: 'front', cidr: '10.0.0.0/24' });
  const back = w.subnet(vpc, { name: 'back', cidr: '10.0.1.0/24', ipv6Cidr: '2001:db8:0:1::/64' });
  const nat = w.nat(front, { name: 'nat', eip: '50.1.1.1' });
  w.routeTable(vpc, [['0.0.0.0/0', igw]], [front], { name: 'front-rt' });
  w.routes(w.mainTable(vpc), [
    ['0.0.0.0/0', nat],
    ['::/0', eigw],
  ]);
  const groups = [w.openGroup(vpc, { name: 'open' })];
  w.instance(front, { name: 'web', address: '10.0.0.10', publicAddress: '50.2.2.2', groups, listening: 'unknown' });
  w.instance(back, { name: 'a', address: '10.0.1.10', ipv6: '2001:db8:0:1::10', groups });
  const bpa = w.add('vpc-block-public-access', region, { mode }, 'bpa');
  const verdicts = (): readonly string[] => [
    verdictOf(ask(w.topology(), 'a', NET)),
    verdictOf(ask(w.topology(), 'a', '2606:2800:21f:cb07:6820:80da:af6b:8b2c')),
    verdictOf(ask(w.topology(), 'web', NET)),
    verdictOf(ask(w.topology(), 'internet', '50.2.2.2')),
  ];
  return { w, vpc, bpa, verdicts };
}

const OPEN = ['connected', 'connected', 'connected', 'connected'];
const B = 'BPA_BLOCKED';

test.each([
  ['off', OPEN],
  ['block-bidirectional', [B, B, B, B]],
  ['block-ingress', ['connected', 'connected', B, B]],
])('%s (101)', (mode, expected) => {
  expect(blocked(mode).verdicts()).toEqual(expected);
});

test('leaves out what is excluded', () => {
  const { w, bpa, verdicts } = blocked('block-bidirectional');
  w.set(bpa, { exclusions: [{ resource: 'front', mode: 'allow-bidirectional' }] });
  expect(verdicts()).toEqual(['connected', B, 'connected', 'connected']);
  w.set(bpa, { exclusions: [{ resource: 'vpc', mode: 'allow-egress' }] });
  expect(verdicts()).toEqual(['connected', 'connected', 'connected', B]);
});

test('is mended by an exclusion', () => {
  const { w } = blocked('block-ingress');
  expect(mended(w, 'web', NET)).toEqual(['BPA_BLOCKED: Exclude front from Block Public Access', 'connected']);
});

test('is one per Region, with exclusions that mean something', () => {
  const { w, bpa } = blocked('block-ingress');
  expect(findingsOf(w.topology())).toEqual([]);
  w.set(bpa, {
    exclusions: [
      { resource: 'vpc', mode: 'allow-egress' },
      { resource: null, mode: 'allow-bidirectional' },
    ],
  });
  expect(findingsOf(w.topology())).toEqual([
    'error InvalidParameterValue bpa exclusions.0.mode',
    'error MissingParameter bpa exclusions.1.resource',
  ]);
  w.set(bpa, { exclusions: [] });
  w.add('vpc-block-public-access', w.view().ofKind('region')[0]?.id ?? null, {}, 'second');
  expect(findingsOf(w.topology())).toEqual(['error second-block second']);
});

test('is read from a template', () => {
  const { resources, findings } = imported(`${NETWORK}
Block: { Type: AWS::EC2::VPCBlockPublicAccessOptions, Properties: { InternetGatewayBlockMode: block-ingress } }
Out: { Type: AWS::EC2::VPCBlockPublicAccessExclusion, Properties: { InternetGatewayExclusionMode: allow-bidirectional, SubnetId: !Ref Web } }
`);
  expect(resources.find((each) => each.kind === 'vpc-block-public-access')?.props).toEqual({
    mode: 'block-ingress',
    exclusions: [{ resource: 'Web', mode: 'allow-bidirectional' }],
  });
  expect(findings).toEqual([]);
});
