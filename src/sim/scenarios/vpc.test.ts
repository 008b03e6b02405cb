import { describe, expect, it } from 'vitest';
import { ask, legs, verdictOf } from '../../testing/ask.ts';
import { traffic } from '../../testing/traffic.ts';
import { world } from '../../testing/world.ts';

describe('inside a VPC', () => {
  function pair() {
    const w = world();
    const vpc = w.vpc({ cidr: '10.0.0.0/16', name: 'vpc' });
    const near = w.subnet(vpc, { cidr: '10.0.0.0/24', name: 'near' });
    const far = w.subnet(vpc, { cidr: '10.0.1.0/24', name: 'far' });
    const group = w.openGroup(vpc);
    const a = w.instance(near, { name: 'a', groups: [group] });
    const b = w.instance(far, { name: 'b', groups: [group] });
    const c = w.instance(near, { name: 'c', groups: [group] });
    return { w, vpc, near, far, a, b, c };
  }

  it('subnets reach each other by the local route of a router nobody drew', () => {
    const { w, a, b } = pair();
    const answer = ask(w.topology(), a, b, 'tcp 22 sport 40000');
    expect(verdictOf(answer)).toBe('connected');
    const syn = answer.conversation.connections[0]?.traces[0];
    expect(legs(syn)).toEqual(['10.0.0.4:40000>10.0.1.4:22']);
    expect(syn?.hops.map((hop) => hop.resource)).toEqual(['a', 'near', 'far', 'b']);
    expect(syn?.hops[1]?.steps.find((step) => step.type === 'route')).toMatchObject({ target: 'local' });
  });

  it('the local route serves the blocks of the VPC only: one that outlived its block leads nowhere', () => {
    const w = world();
    const vpc = w.vpc({ name: 'vpc', cidr: '10.0.0.0/16' });
    const subnet = w.subnet(vpc, { cidr: '10.0.0.0/24' });
    w.routes(w.mainTable(vpc), [['10.7.0.0/16', 'local']]);
    const a = w.instance(subnet, { name: 'a' });
    const answer = ask(w.topology(), a, '10.7.0.9');
    expect([verdictOf(answer), answer.conversation.reason?.at]).toEqual(['RT_LOCAL_OUT_OF_CIDR', 'vpc']);
    expect(verdictOf(ask(w.topology(), a, '10.0.0.99'))).toBe('NO_SUCH_HOST');
  });

  it('neighbours reach each other past routes and network ACLs', () => {
    const { w, vpc, near, a, c } = pair();
    w.networkAcl(vpc, {}, [near]);
    const answer = ask(w.topology(), a, c, 'icmp');
    expect(verdictOf(answer)).toBe('connected');
    const steps = answer.conversation.connections[0]?.traces[0]?.hops.flatMap((hop) => hop.steps) ?? [];
    expect(steps.filter((step) => step.type === 'route')).toEqual([]);
  });

  it.each([
    ['10.0.1.200', 'NO_SUCH_HOST'],
    ['10.0.0.200', 'NO_SUCH_HOST'],
    ['10.0.77.1', 'NO_SUCH_HOST'],
    ['10.9.0.1', 'RT_NO_ROUTE'],
    ['169.254.7.7', 'LINK_LOCAL_UNROUTABLE'],
  ])('%s: %s', (to, code) => {
    const { w, a } = pair();
    expect(verdictOf(ask(w.topology(), a, to, 'tcp 22'))).toBe(code);
  });

  it('a middlebox that sees both directions passes; one that its guest does not forward for stops', () => {
    const { w, vpc, near, far, a, b } = pair();
    const middle = w.subnet(vpc, { cidr: '10.0.2.0/24' });
    const m = w.instance(middle, { name: 'm', groups: [w.openGroup(vpc)], ipForward: true, sourceDestCheck: false });
    w.routeTable(vpc, [['10.0.1.0/24', w.eni(m)]], [near]);
    w.routeTable(vpc, [['10.0.0.0/24', w.eni(m)]], [far]);
    const answer = ask(w.topology(), a, b, 'tcp 22');
    expect(verdictOf(answer)).toBe('connected');
    const crossed = answer.conversation.connections[0]?.traces.map((trace) =>
      trace.hops.some((hop) => hop.resource === 'm'),
    );
    expect(new Set(crossed)).toEqual(new Set([true]));
    w.set(m, { ipForward: false });
    expect(verdictOf(ask(w.topology(), a, b, 'tcp 22'))).toBe('NATI_IP_FORWARD_OFF');
  });

  it('two interfaces that route to each other are found to loop', () => {
    const { w, vpc, near, far, a } = pair();
    const options = { groups: [w.openGroup(vpc)], ipForward: true, sourceDestCheck: false };
    const m = w.instance(far, { name: 'm', ...options });
    const k = w.instance(w.subnet(vpc, { cidr: '10.0.3.0/24', name: 'third' }), { name: 'k', ...options });
    w.routeTable(vpc, [['0.0.0.0/0', w.eni(m)]], [near]);
    w.routeTable(vpc, [['0.0.0.0/0', w.eni(k)]], [far]);
    w.routeTable(vpc, [['0.0.0.0/0', w.eni(m)]], [w.get(k).parent ?? far]);
    expect(verdictOf(ask(w.topology(), a, '60.1.1.1', 'tcp 80'))).toBe('ROUTE_LOOP');
  });
});

describe('the services of a VPC', () => {
  /** Groups and network ACLs that let nothing pass. */
  function shut(enableDnsSupport = true) {
    const w = world();
    const vpc = w.vpc({ cidr: '10.0.0.0/16', ipv6Cidrs: ['2001:db8:1::/56'], enableDnsSupport });
    const subnet = w.subnet(vpc, { cidr: '10.0.0.0/24', ipv6Cidr: '2001:db8:1::/64' });
    w.networkAcl(vpc, {}, [subnet]);
    const mute = w.securityGroup(vpc, { outbound: [] });
    return { w, a: w.instance(subnet, { name: 'a', ipv6: '2001:db8:1::10', groups: [mute] }) };
  }

  it.each([
    ['instance metadata', '169.254.169.254', 'tcp 80'],
    ['the resolver', '10.0.0.2', 'udp 53'],
    ['the resolver at its link-local address', '169.254.169.253', 'udp 53'],
    ['the time service', '169.254.169.123', 'udp 123'],
  ])('%s is behind no filter', (_what, to, service) => {
    const { w, a } = shut();
    const net = traffic(w.topology());
    expect(net.send(a, to, service).verdict).toBe('connected');
  });

  it('the resolver is silent when DNS support is off, and names do not resolve', () => {
    const { w, a } = shut(false);
    expect(verdictOf(ask(w.topology(), a, '10.0.0.2', 'udp 53'))).toBe('DNS_DISABLED');
    const answer = ask(w.topology(), a, 'example.com', 'tcp 80');
    expect([answer.conversation.outcome, verdictOf(answer)]).toEqual(['not-sent', 'DNS_DISABLED']);
  });
});
