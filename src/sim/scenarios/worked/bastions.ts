import { world } from '../../../testing/world.ts';
import { asked, type Plays, verdict, whole } from './scenario.ts';

const LAPTOP = 'internet:203.0.113.7';
const SERVICE = 'tcp 22 sport 50000';
const JUMPS = { service: SERVICE, jumps: ['bastion'] };

/** A bastion with 123.72.9.16 in a public subnet; a target whose subnet's table knows the VPC only. */
function site() {
  const w = world();
  w.internet([{ name: 'laptop', address: '203.0.113.7', services: '', answers: 'page', mtu: 1500 }]);
  const vpc = w.vpc({ cidr: '10.0.0.0/16', name: 'vpc' });
  const igw = w.igw(vpc, { name: 'igw' });
  const outer = w.subnet(vpc, { cidr: '10.0.0.0/24', name: 'outer' });
  const inner = w.subnet(vpc, { cidr: '10.0.1.0/24', name: 'inner' });
  const entry = w.securityGroup(vpc, { name: 'entry', inbound: ['tcp 22 0.0.0.0/0'] });
  const behind = w.securityGroup(vpc, { name: 'behind', inbound: ['tcp 22 entry'] });
  w.eip(w.instance(outer, { name: 'bastion', address: '10.0.0.10', groups: [entry] }), '123.72.9.16');
  w.instance(inner, { name: 't', address: '10.0.1.20', groups: [behind] });
  w.routeTable(vpc, [['0.0.0.0/0', igw]], [outer], { name: 'out' });
  return { w, vpc, inner };
}

export const bastionPlays: Plays = {
  33: () => whole(asked(site().w, LAPTOP, '10.0.1.20', JUMPS)),
  35: () => {
    const { w } = site();
    return [verdict(asked(w, LAPTOP, 't', JUMPS)), `without it: ${verdict(asked(w, LAPTOP, 't', SERVICE))}`];
  },
  36: () => {
    const { w, inner, vpc } = site();
    w.routeTable(vpc, [], [inner], { name: 'local only' });
    return [verdict(asked(w, LAPTOP, 't', JUMPS))];
  },
  37: () => {
    const { w, inner, vpc } = site();
    const outbound = ['100 allow tcp 443 0.0.0.0/0'];
    w.networkAcl(vpc, { name: 'acl', inbound: ['100 allow all all 0.0.0.0/0'], outbound }, [inner]);
    return [verdict(asked(w, LAPTOP, 't', JUMPS))];
  },
};
