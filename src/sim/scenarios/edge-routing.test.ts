import { describe, expect, it } from 'vitest';
import { ask, verdictOf } from '../../testing/ask.ts';
import { world } from '../../testing/world.ts';

/** A web server whose traffic from and to the internet goes through an appliance in a subnet of its own. */
function site(options: { readonly outward?: boolean; readonly check?: boolean; readonly isPublic?: boolean } = {}) {
  const w = world();
  const vpc = w.vpc({ cidr: '10.0.0.0/16' });
  const igw = w.igw(vpc, { name: 'igw' });
  const front = w.subnet(vpc, { cidr: '10.0.0.0/24', name: 'front' });
  const web = w.subnet(vpc, { cidr: '10.0.1.0/24', name: 'web' });
  const groups = [w.openGroup(vpc)];
  const appliance = w.instance(front, {
    name: 'appliance',
    groups,
    ipForward: true,
    sourceDestCheck: options.check ?? false,
  });
  if (options.isPublic ?? true) w.eip(appliance, '70.1.1.9');
  const server = w.instance(web, { name: 'server', groups, listening: 'unknown' });
  w.eip(server, '70.1.1.1');
  w.routeTable(vpc, [['0.0.0.0/0', igw]], [front]);
  const outward = options.outward ?? true;
  w.routeTable(vpc, [['0.0.0.0/0', outward ? w.eni(appliance) : igw]], [web], { name: 'rt-web' });
  const edge = w.routeTable(vpc, [['10.0.1.0/24', w.eni(appliance)]], [], { name: 'edge' });
  w.set(edge, { gateway: igw });
  return w.topology();
}

const pathOf = (topology: ReturnType<typeof site>, index: number): readonly string[] => {
  const { conversation } = ask(topology, 'internet', '70.1.1.1', 'tcp 80');
  return conversation.connections[0]?.traces[index]?.hops.map((hop) => hop.resource) ?? [];
};

describe('a route table at the edge', () => {
  it('leads what comes in through the appliance, which lets the server keep its address', () => {
    const topology = site();
    expect(verdictOf(ask(topology, 'internet', '70.1.1.1', 'tcp 80'))).toBe('connected');
    expect(pathOf(topology, 0)).toEqual(['internet', 'igw', 'front', 'appliance', 'front', 'web', 'server']);
    expect(pathOf(topology, 1)).toEqual(['server', 'web', 'front', 'appliance', 'front', 'igw', 'internet']);
  });

  it('says nothing of the way out', () => {
    expect(pathOf(site({ outward: false }), 1)).toEqual(['server', 'web', 'igw', 'internet']);
  });

  it('needs the check of the appliance off', () => {
    expect(verdictOf(ask(site({ check: true }), 'internet', '70.1.1.1', 'tcp 80'))).toBe('ENI_DST_CHECK');
  });

  it('leads only to interfaces with a public address of their own', () => {
    const answer = ask(site({ isPublic: false }), 'internet', '70.1.1.1', 'tcp 80');
    expect([verdictOf(answer), answer.conversation.reason?.at]).toEqual(['EDGE_RT_NO_PUBLIC_IP', 'appliance-eth0']);
    expect(answer.blockers[0]?.fixes.length).toBeGreaterThan(0);
  });
});
