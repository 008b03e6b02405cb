import { expect, test } from 'vitest';
import { readAwsCli } from '../../formats/aws-cli/read.ts';
import { imported, NETWORK } from '../../testing/template.ts';
import { kinds } from '../registry.ts';

const FIREWALL = `${NETWORK}
Firewall: {Type: AWS::NetworkFirewall::Firewall, Properties: {FirewallName: fw, FirewallPolicyArn: !Ref Policy, VpcId: !Ref Vpc, SubnetMappings: [{SubnetId: !Ref Web}]}}
Policy:
  Type: AWS::NetworkFirewall::FirewallPolicy
  Properties:
    FirewallPolicyName: policy
    FirewallPolicy:
      StatelessDefaultActions: ['aws:forward_to_sfe']
      StatelessFragmentDefaultActions: ['aws:forward_to_sfe']
      StatelessRuleGroupReferences: [{ResourceArn: !Ref Stateless, Priority: 10}]
      StatefulRuleGroupReferences: [{ResourceArn: !Ref Stateful}, {ResourceArn: !Ref Domains}]
Stateless:
  Type: AWS::NetworkFirewall::RuleGroup
  Properties:
    RuleGroupName: stateless
    Type: STATELESS
    Capacity: 10
    RuleGroup:
      RulesSource:
        StatelessRulesAndCustomActions:
          StatelessRules:
            - {Priority: 2, RuleDefinition: {Actions: ['aws:drop'], MatchAttributes: {Protocols: [17]}}}
            - {Priority: 1, RuleDefinition: {Actions: ['aws:pass'], MatchAttributes: {Sources: [{AddressDefinition: 10.0.0.0/8}], DestinationPorts: [{FromPort: 53, ToPort: 53}], Protocols: [17]}}}
Stateful:
  Type: AWS::NetworkFirewall::RuleGroup
  Properties:
    RuleGroupName: stateful
    Type: STATEFUL
    Capacity: 10
    RuleGroup:
      RulesSource:
        StatefulRules:
          - {Action: DROP, Header: {Protocol: TCP, Source: ANY, SourcePort: ANY, Direction: FORWARD, Destination: $HOME_NET, DestinationPort: '[22,3389]'}, RuleOptions: [{Keyword: sid, Settings: ['1']}]}
          - {Action: PASS, Header: {Protocol: HTTP, Source: 10.0.1.0/24, SourcePort: ANY, Direction: ANY, Destination: ANY, DestinationPort: 80}, RuleOptions: [{Keyword: sid, Settings: ['2']}]}
          - {Action: ALERT, Header: {Protocol: IP, Source: ANY, SourcePort: ANY, Direction: ANY, Destination: ANY, DestinationPort: ANY}, RuleOptions: []}
Domains: {Type: AWS::NetworkFirewall::RuleGroup, Properties: {RuleGroupName: domains, Type: STATEFUL, Capacity: 1, RuleGroup: {RulesSource: {RulesSourceList: {Targets: [a.example]}}}}}
`;

const match = { protocol: 'all', source: '', sourcePorts: 'all', destination: '', ports: 'all' };

test('a firewall of a template has the rules of its policy’s groups, and an endpoint in each of its subnets', () => {
  const { props, resource, findings } = imported(`${FIREWALL}
Table: {Type: AWS::EC2::RouteTable, Properties: {VpcId: !Ref Vpc}}
Route: {Type: AWS::EC2::Route, Properties: {RouteTableId: !Ref Table, DestinationCidrBlock: 0.0.0.0/0, VpcEndpointId: !Select [1, !Split [':', !Select [0, !GetAtt Firewall.EndpointIds]]]}}
`);
  expect(props('Firewall')).toMatchObject({
    statelessDefault: 'forward',
    defaultAction: 'pass',
    statelessRules: [
      { ...match, action: 'pass', protocol: 'udp', source: '10.0.0.0/8', ports: '53' },
      { ...match, action: 'drop', protocol: 'udp' },
    ],
    rules: [
      { ...match, action: 'pass', protocol: 'tcp', source: '10.0.1.0/24', ports: '80', bothWays: true },
      { ...match, action: 'drop', protocol: 'tcp', destination: '10.0.0.0/16', ports: '22', bothWays: false },
      { ...match, action: 'drop', protocol: 'tcp', destination: '10.0.0.0/16', ports: '3389', bothWays: false },
    ],
  });
  expect(resource('Firewall.endpoint-0')).toMatchObject({
    kind: 'gateway-load-balancer-endpoint',
    parent: 'Web',
    props: { service: 'Firewall', privateAddress: '10.0.1.4' },
  });
  expect(props('Table').routes).toMatchObject([{ destination: '0.0.0.0/0', target: 'Firewall.endpoint-0' }]);
  expect(findings.map((each) => each.replace(/^\S+ /, ''))).toEqual([
    'warning firewall-rules-left-out Domains has rules about more than addresses, ports and protocols (RulesSourceList); they are left out, and answers through the firewall say so.',
  ]);
});

test('an endpoint of a template is told by its place in the list, or by the zone it is listed with', () => {
  const endpoint = (name: string, id: string) =>
    `${name}: {Type: AWS::EC2::Route, Properties: {RouteTableId: !Ref Table, DestinationCidrBlock: ${name.length}.0.0.0/8, VpcEndpointId: ${id}}}`;
  const { props, findings } = imported(`${NETWORK}
Other: {Type: AWS::EC2::Subnet, Properties: {VpcId: !Ref Vpc, CidrBlock: 10.0.2.0/24, AvailabilityZone: us-east-1b}}
Firewall: {Type: AWS::NetworkFirewall::Firewall, Properties: {FirewallName: fw, FirewallPolicyArn: !Ref Policy, VpcId: !Ref Vpc, SubnetMappings: [{SubnetId: !Ref Web}, {SubnetId: !Ref Other}]}}
Policy: {Type: AWS::NetworkFirewall::FirewallPolicy, Properties: {FirewallPolicyName: p, FirewallPolicy: {StatelessDefaultActions: ['aws:pass'], StatelessFragmentDefaultActions: ['aws:pass']}}}
Table: {Type: AWS::EC2::RouteTable, Properties: {VpcId: !Ref Vpc}}
${endpoint('A', "!Select [1, !Split [':', !Select [1, !GetAtt Firewall.EndpointIds]]]")}
${endpoint('BB', "!Select [0, !Split [',', !Select [1, !Split ['us-east-1b:', !Join [',', !GetAtt Firewall.EndpointIds]]]]]")}
${endpoint('CCC', "!Select [0, !Split [',', !Select [1, !Split [!Join ['', [!GetAtt Web.AvailabilityZone, ':']], !Join [',', !GetAtt Firewall.EndpointIds]]]]]")}
`);
  expect(props('Table').routes).toMatchObject([
    { destination: '1.0.0.0/8', target: 'Firewall.endpoint-1' },
    { destination: '2.0.0.0/8', target: 'Firewall.endpoint-1' },
    { destination: '3.0.0.0/8', target: 'Firewall.endpoint-0' },
  ]);
  expect(findings).toEqual([]);
});

const ARN = 'arn:aws:network-firewall:ap-northeast-2:111122223333';

test('what the CLI prints of a firewall, its policy in strict order and its endpoints', () => {
  const inputs = [
    { Vpcs: [{ VpcId: 'vpc-1', CidrBlock: '10.0.0.0/16' }] },
    { Subnets: [{ SubnetId: 'subnet-1', VpcId: 'vpc-1', CidrBlock: '10.0.1.0/24' }] },
    {
      Firewall: {
        FirewallName: 'fw',
        FirewallArn: `${ARN}:firewall/fw`,
        FirewallPolicyArn: `${ARN}:firewall-policy/p`,
        VpcId: 'vpc-1',
      },
      FirewallStatus: {
        Status: 'READY',
        SyncStates: {
          'ap-northeast-2a': { Attachment: { SubnetId: 'subnet-1', EndpointId: 'vpce-1', Status: 'READY' } },
        },
      },
    },
    {
      FirewallPolicyResponse: { FirewallPolicyArn: `${ARN}:firewall-policy/p` },
      FirewallPolicy: {
        StatelessDefaultActions: ['aws:forward_to_sfe'],
        StatefulRuleGroupReferences: [{ ResourceArn: `${ARN}:stateful-rulegroup/g`, Priority: 1 }],
        StatefulDefaultActions: ['aws:drop_strict'],
        StatefulEngineOptions: { RuleOrder: 'STRICT_ORDER' },
      },
    },
    {
      RuleGroupResponse: { RuleGroupArn: `${ARN}:stateful-rulegroup/g` },
      RuleGroup: {
        RulesSource: {
          StatefulRules: [
            {
              Action: 'REJECT',
              Header: {
                Protocol: 'TCP',
                Source: 'ANY',
                SourcePort: 'ANY',
                Direction: 'FORWARD',
                Destination: 'ANY',
                DestinationPort: '25',
              },
            },
            {
              Action: 'PASS',
              Header: {
                Protocol: 'DNS',
                Source: 'ANY',
                SourcePort: 'ANY',
                Direction: 'FORWARD',
                Destination: 'ANY',
                DestinationPort: 'ANY',
              },
            },
          ],
        },
      },
    },
    {
      VpcEndpoints: [
        {
          VpcEndpointId: 'vpce-1',
          VpcEndpointType: 'GatewayLoadBalancer',
          VpcId: 'vpc-1',
          State: 'available',
          ServiceName: 'com.amazonaws.vpce.ap-northeast-2.vpce-svc-1',
          SubnetIds: ['subnet-1'],
          NetworkInterfaceIds: ['eni-1'],
        },
      ],
    },
    {
      NetworkInterfaces: [
        {
          NetworkInterfaceId: 'eni-1',
          SubnetId: 'subnet-1',
          InterfaceType: 'gateway_load_balancer_endpoint',
          PrivateIpAddress: '10.0.1.99',
          RequesterManaged: true,
        },
      ],
    },
  ];
  const files = inputs.map((each, index) => ({ name: `${index}.json`, text: JSON.stringify(each) }));
  const { document, findings } = readAwsCli(files, kinds);
  const found = Object.values(document.topology.resources);
  expect(found.find((each) => each.kind === 'network-firewall')).toMatchObject({
    name: 'fw',
    parent: 'vpc-1',
    props: {
      state: 'READY',
      defaultAction: 'drop',
      rules: [
        { action: 'reject', protocol: 'tcp', ports: '25' },
        { action: 'pass', protocol: 'udp', ports: 'all' },
      ],
    },
  });
  expect(found.find((each) => each.kind === 'gateway-load-balancer-endpoint')).toMatchObject({
    id: 'vpce-1',
    parent: 'subnet-1',
    props: { service: `${ARN}:firewall/fw`, privateAddress: '10.0.1.99' },
  });
  expect(findings.filter((each) => each.severity === 'error')).toEqual([]);
});
