import { describe, expect, test } from 'vitest';
import type { Probe } from '../../model/topology.ts';
import { simulate } from '../../sim/simulation.ts';
import { probe } from '../../testing/ask.ts';
import { dumped } from '../../testing/aws-cli.ts';
import { findingsOf } from '../../testing/findings.ts';
import { throughTemplate } from '../../testing/round-trip.ts';
import { imported, NETWORK } from '../../testing/template.ts';
import { world } from '../../testing/world.ts';
import { kinds } from '../registry.ts';

const RULE = { port: 80, priority: 1, hosts: '', paths: '', sources: '', unread: false, action: 'forward' } as const;
const service = { protocol: 'tcp', port: 80, address: '', service: 'web' } as const;

/** One target per group: `home` by default, `api` for its paths and `shop` for its host. */
function site() {
  const w = world();
  w.internet();
  const vpc = w.vpc({ name: 'vpc' });
  const a = w.subnet(w.zone(vpc, 'ap-northeast-2a'), { name: 'a', cidr: '10.0.1.0/24' });
  const b = w.subnet(w.zone(vpc, 'ap-northeast-2b'), { name: 'b', cidr: '10.0.2.0/24' });
  w.routeTable(vpc, [['0.0.0.0/0', w.igw(vpc)]], [a, b]);
  const open = w.openGroup(vpc, { name: 'open' });
  const group = (name: string) => {
    const web = w.instance(a, { name, groups: [open], listeners: [service] });
    return w.targetGroup(vpc, { name: `${name}-group`, port: 80, targets: [web] });
  };
  const [home, api, shop] = ['home', 'api', 'shop'].map(group);
  const alb = w.alb(vpc, {
    name: 'alb',
    nodes: [
      [a, '10.0.1.10', '203.0.113.41'],
      [b, '10.0.2.10', '203.0.113.42'],
    ],
    listeners: [['HTTP 80', home ?? null]],
    groups: [open],
  });
  w.set(alb, {
    rules: [
      { ...RULE, priority: 20, paths: '/api/* /v?', targetGroup: api ?? null },
      { ...RULE, priority: 10, hosts: 'shop.*', targetGroup: shop ?? null },
      {
        ...RULE,
        priority: 5,
        paths: '/api/*',
        sources: '198.51.100.0/24',
        action: 'fixed-response',
        targetGroup: null,
      },
    ],
  });
  const reached = (to: string, extra: Partial<Probe> = {}): string => {
    const { conversation } = simulate(w.topology(), kinds).ask({ ...probe('internet', to), ...extra });
    return conversation.connections.at(-1)?.traces[0]?.hops.at(-1)?.resource ?? conversation.outcome;
  };
  return { w, vpc, alb, reached };
}

describe('rules of a listener', () => {
  test('are asked in order of priority, by host and path; the default action is the last', () => {
    const { reached } = site();
    expect(reached('203.0.113.41')).toBe('home');
    expect(reached('203.0.113.41', { path: '/api/orders' })).toBe('api');
    expect(reached('203.0.113.41', { path: '/v2' })).toBe('api');
    expect(reached('203.0.113.41', { path: '/v22' })).toBe('home');
    expect(reached('203.0.113.41', { path: '/API/orders' })).toBe('home');
  });

  test('look at the client’s address', () => {
    const { w } = site();
    const asked = { ...probe('internet:198.51.100.9', '203.0.113.41'), path: '/api/orders' };
    const { conversation } = simulate(w.topology(), kinds).ask(asked);
    expect([conversation.outcome, conversation.connections.length]).toEqual(['connected', 1]);
  });

  test('that look at more are passed over, and the answer says so', () => {
    const { w, alb, reached } = site();
    w.set(alb, { rules: [{ ...RULE, paths: '/*', unread: true, action: 'fixed-response', targetGroup: null }] });
    expect(reached('203.0.113.41')).toBe('home');
    const { assumptions } = simulate(w.topology(), kinds).ask(probe('internet', '203.0.113.41'));
    expect(assumptions.map((each) => each.code)).toContain('ELB_RULE_UNREAD');
  });

  test('have a listener, a priority of their own and a condition', () => {
    const { w, alb } = site();
    expect(findingsOf(w.topology())).toEqual([]);
    w.set(alb, {
      rules: [
        { ...RULE, paths: '/a', targetGroup: null },
        { ...RULE, targetGroup: null },
        { ...RULE, port: 81, paths: '/b', targetGroup: null },
      ],
    });
    expect(findingsOf(w.topology()).filter((each) => each.includes('rules.'))).toEqual([
      'error PriorityInUse alb rules.1.priority',
      'error ValidationError alb rules.1.priority',
      'error ListenerNotFound alb rules.2.port',
    ]);
  });
});

test('rules of a template belong to the listener they name, and are written again', () => {
  const { props, findings } = imported(`${NETWORK}
Other: {Type: AWS::EC2::Subnet, Properties: {VpcId: !Ref Vpc, CidrBlock: 10.0.2.0/24, AvailabilityZone: !Select [1, !GetAZs '']}}
Alb: {Type: AWS::ElasticLoadBalancingV2::LoadBalancer, Properties: {Type: application, Scheme: internal, Subnets: [!Ref Web, !Ref Other]}}
Api: {Type: AWS::ElasticLoadBalancingV2::TargetGroup, Properties: {VpcId: !Ref Vpc, Protocol: HTTP, Port: 80}}
Rule:
  Type: AWS::ElasticLoadBalancingV2::ListenerRule
  Properties:
    ListenerArn: !Ref Listener
    Priority: 7
    Conditions: [{Field: path-pattern, Values: [/api/*]}, {Field: host-header, HostHeaderConfig: {Values: [a.example, b.example]}}]
    Actions: [{Type: forward, TargetGroupArn: !Ref Api}]
Listener:
  Type: AWS::ElasticLoadBalancingV2::Listener
  Properties: {LoadBalancerArn: !Ref Alb, Protocol: HTTP, Port: 8080, DefaultActions: [{Type: fixed-response, FixedResponseConfig: {StatusCode: '404'}}]}
`);
  expect(findings).toEqual([]);
  expect(props('Alb').rules).toEqual([
    { ...RULE, port: 8080, priority: 7, hosts: 'a.example b.example', paths: '/api/*', targetGroup: 'Api' },
  ]);
  const { w } = site();
  const { losses, text } = throughTemplate(w.topology());
  expect(text.match(/AWS::ElasticLoadBalancingV2::ListenerRule/g)).toHaveLength(3);
  expect(losses.filter((each) => each.includes('rules'))).toEqual([]);
});

test('rules that the AWS CLI prints are told apart by their ARN', () => {
  const arn = 'arn:aws:elasticloadbalancing:us-east-1:111122223333';
  const { props } = dumped({
    LoadBalancers: [
      { LoadBalancerArn: `${arn}:loadbalancer/app/web/50dc`, Type: 'application', LoadBalancerName: 'web' },
    ],
    Listeners: [
      {
        ListenerArn: `${arn}:listener/app/web/50dc/f2f7`,
        LoadBalancerArn: `${arn}:loadbalancer/app/web/50dc`,
        Port: 443,
        Protocol: 'HTTPS',
        DefaultActions: [{ Type: 'fixed-response' }],
      },
    ],
    Rules: [
      { RuleArn: `${arn}:listener-rule/app/web/50dc/f2f7/1`, Priority: 'default', IsDefault: true, Actions: [] },
      {
        RuleArn: `${arn}:listener-rule/app/web/50dc/f2f7/2`,
        Priority: '3',
        IsDefault: false,
        Conditions: [
          { Field: 'path-pattern', Values: ['/img/*'], PathPatternConfig: { Values: ['/img/*'] } },
          { Field: 'http-request-method', HttpRequestMethodConfig: { Values: ['GET'] } },
        ],
        Actions: [{ Type: 'redirect', Order: 1 }],
      },
    ],
  });
  expect(props(`${arn}:loadbalancer/app/web/50dc`).rules).toEqual([
    { ...RULE, port: 443, priority: 3, paths: '/img/*', unread: true, action: 'redirect', targetGroup: null },
  ]);
  const { findings } = dumped({
    LoadBalancers: [{ LoadBalancerArn: `${arn}:loadbalancer/app/web/50dc`, Type: 'application' }],
    Rules: [{ RuleArn: `${arn}:listener-rule/app/web/50dc/f2f7/2`, Priority: '3', Actions: [] }],
  });
  expect(findings.filter((each) => each.includes('listener'))).toEqual([
    `warning aws-listener-rule The listener of the rule ${arn}:listener-rule/app/web/50dc/f2f7/2 is not in the input, so the rule is left out.`,
  ]);
});
