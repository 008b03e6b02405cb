import { describe, expect, test } from 'vitest';
import { imported, NETWORK } from '../../testing/template.ts';
import { blocksIn, rangesIn } from './expressions.ts';

const sets = new Map([
  ['HOME_NET', ['10.0.0.0/16']],
  ['EXTERNAL_NET', ['!$HOME_NET']],
  ['SERVERS', ['10.0.1.0/24', '10.0.2.5']],
  ['WEB', ['80', '8000:8010']],
  ['CIRCLE', ['$CIRCLE']],
]);

test.each([
  ['any', ['']],
  ['10.1.0.0/16', ['10.1.0.0/16']],
  ['$SERVERS', ['10.0.1.0/24', '10.0.2.5/32']],
  ['[$SERVERS, 192.0.2.1]', ['10.0.1.0/24', '10.0.2.5/32', '192.0.2.1/32']],
  ['[10.0.0.0/30, !10.0.0.1]', ['10.0.0.0/32', '10.0.0.2/31']],
  ['!128.0.0.0/1', ['0.0.0.0/1', '::/0']],
  ['$NOBODY', null],
  ['@LIST', null],
  ['$CIRCLE', null],
])('the address %s', (text, expected) => {
  expect(blocksIn(text, sets)).toEqual(expected);
});

test('what is not at home is everything else, of both families', () => {
  const blocks = blocksIn('$EXTERNAL_NET', sets) ?? [];
  expect(blocks).toContain('11.0.0.0/8');
  expect(blocks).toContain('::/0');
  expect(blocks.some((each) => each.startsWith('10.0.'))).toBe(false);
});

test.each([
  ['any', ['all']],
  ['443', ['443']],
  ['1024:', ['1024-65535']],
  [':1023', ['0-1023']],
  ['[$WEB, 443]', ['80', '8000-8010', '443']],
  ['!22', ['0-21', '23-65535']],
  ['[80:90, !85]', ['80-84', '86-90']],
  ['$SSH', null],
])('the port %s', (text, expected) => {
  expect(rangesIn(text, sets)).toEqual(expected);
});

const MANAGED =
  'arn:aws:network-firewall:us-east-1:aws-managed:stateful-rulegroup/BotNetCommandAndControlDomainsStrictOrder';

function firewall(rules: string, references = '{ResourceArn: !Ref Group, Priority: 1}') {
  return imported(`${NETWORK}
Firewall: {Type: AWS::NetworkFirewall::Firewall, Properties: {FirewallName: fw, FirewallPolicyArn: !Ref Policy, VpcId: !Ref Vpc, SubnetMappings: [{SubnetId: !Ref Web}]}}
Policy:
  Type: AWS::NetworkFirewall::FirewallPolicy
  Properties:
    FirewallPolicyName: policy
    FirewallPolicy:
      StatelessDefaultActions: ['aws:forward_to_sfe']
      StatelessFragmentDefaultActions: ['aws:forward_to_sfe']
      StatefulEngineOptions: {RuleOrder: STRICT_ORDER}
      StatefulDefaultActions: ['aws:drop_strict']
      StatefulRuleGroupReferences: [${references}]
Group:
  Type: AWS::NetworkFirewall::RuleGroup
  Properties:
    RuleGroupName: group
    Type: STATEFUL
    Capacity: 100
    RuleGroup:
      RuleVariables: {IPSets: {SERVERS: {Definition: [10.0.2.0/24]}}, PortSets: {WEB: {Definition: ['80', '443']}}}
      RulesSource:
        RulesString: |
${rules.replace(/^/gm, '          ')}
`);
}

describe('a rule group in Suricata’s language', () => {
  test('rules about addresses and ports are read', () => {
    const { props, findings } = firewall(
      [
        '# the web',
        'alert tcp any any -> any any (msg:"seen"; sid:1;)',
        'pass tcp $HOME_NET any -> $SERVERS $WEB (msg:"web"; flow:to_server; sid:2; rev:1;)',
        'reject tcp any any <> any 25 (sid:3;)',
      ].join('\n'),
    );
    const row = { protocol: 'tcp', sourcePorts: 'all' };
    const web = { ...row, action: 'pass', source: '10.0.0.0/16', destination: '10.0.2.0/24', bothWays: false };
    expect(props('Firewall')).toMatchObject({
      rules: [
        { ...web, ports: '80' },
        { ...web, ports: '443' },
        { ...row, action: 'reject', source: '', destination: '', ports: '25', bothWays: true },
      ],
      unread: [],
    });
    expect(findings).toEqual([]);
  });

  test.each([
    'drop tls any any -> any any (tls.sni; content:"example.com"; sid:1;)',
    'drop tcp any any -> any 80 (content:"evil"; sid:1;)',
    'pass tcp any any -> any any (flow:not_established; sid:1;)',
    'drop tcp $UNDEFINED any -> any any (sid:1;)',
    'drop tcp @LIST any -> any any (sid:1;)',
    'nonsense',
  ])('a rule that is not read is named: %s', (rule) => {
    const { props } = firewall(rule);
    expect(props('Firewall')).toMatchObject({ rules: [], unread: ['Group'] });
  });

  test('a managed group is named by its ARN', () => {
    const { props } = firewall('pass ip any any -> any any (sid:1;)', `{ResourceArn: '${MANAGED}', Priority: 1}`);
    expect(props('Firewall')).toMatchObject({ rules: [], unread: [MANAGED] });
  });
});
