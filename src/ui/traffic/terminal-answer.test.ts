import { describe, expect, it } from 'vitest';
import type { Probe } from '../../model/topology.ts';
import { kinds } from '../../resources/registry.ts';
import { simulate } from '../../sim/simulation.ts';
import { probe } from '../../testing/ask.ts';
import { world } from '../../testing/world.ts';
import { commandText } from './command-text.ts';
import { terminalAnswer } from './terminal-answer.ts';

/** A bastion in a public subnet and a target behind it, each with a key pair. */
function behindBastion() {
  const w = world();
  const vpc = w.vpc({ cidr: '10.0.0.0/16', name: 'vpc' });
  const outer = w.subnet(vpc, { cidr: '10.0.0.0/24', name: 'outer' });
  const inner = w.subnet(vpc, { cidr: '10.0.1.0/24', name: 'inner' });
  const open = w.openGroup(vpc);
  const bastion = w.instance(outer, { name: 'bastion', groups: [open], keyName: 'front' });
  w.eip(bastion, '123.72.9.16');
  const target = w.instance(inner, { name: 'target', groups: [open], keyName: 'back' });
  w.routeTable(vpc, [['0.0.0.0/0', w.igw(vpc)]], [outer]);
  w.internet();
  const printed = (extra: Partial<Probe> = {}): string => {
    const asked: Probe = { ...probe('internet', target, 'tcp 22'), jumps: [bastion], ...extra };
    const { conversation } = simulate(w.topology(), kinds).ask(asked);
    return terminalAnswer(asked, conversation, (ref) => ref);
  };
  return { w, vpc, bastion, target, inner, printed };
}

describe('what ssh prints by way of a bastion', () => {
  it('is a prompt when all keys are there', () => {
    expect(behindBastion().printed({ keys: ['front', 'back'] })).toBe('[ec2-user@target ~]$');
  });

  it('names the host whose key is missing', () => {
    const { printed } = behindBastion();
    expect(printed({ keys: ['back'] })).toBe(
      'ec2-user@bastion: Permission denied (publickey).\nConnection closed by UNKNOWN port 65535',
    );
    expect(printed({ keys: ['front'] })).toBe('ec2-user@target: Permission denied (publickey).');
  });

  it('tells of the bastion when that cannot be reached', () => {
    const { w, bastion, printed } = behindBastion();
    w.set(bastion, { state: 'stopped' });
    expect(printed()).toBe(
      'ssh: connect to host bastion port 22: Connection timed out\nConnection closed by UNKNOWN port 65535',
    );
  });

  it('tells what the bastion says of the leg behind it, for a login and for a forwarded port', () => {
    const { w, target, printed } = behindBastion();
    w.set(target, { listeners: [] });
    expect(printed()).toBe(
      'channel 0: open failed: connect failed: Connection refused\nstdio forwarding failed\nConnection closed by UNKNOWN port 65535',
    );
    w.set(target, { state: 'stopped' });
    expect(printed({ port: 5432 })).toBe('channel 2: open failed: connect failed: Connection timed out');
  });
});

describe('a call of the metadata service', () => {
  it('prints the status it was turned away with; with a token it is two commands in one', () => {
    const { w, target } = behindBastion();
    w.set(target, { metadataTokens: 'required' });
    const asked: Probe = probe(target, '169.254.169.254', 'tcp 80');
    const { conversation } = simulate(w.topology(), kinds).ask(asked);
    const name = (ref: string): string => ref;
    expect(terminalAnswer(asked, conversation, name)).toBe('curl: (22) The requested URL returned error: 401');
    expect(commandText({ ...asked, metadata: 'v2', container: true }, name)).toBe(
      'docker exec app curl -H "X-aws-ec2-metadata-token: $(curl -X PUT -H \'X-aws-ec2-metadata-token-ttl-seconds: 60\' http://169.254.169.254/latest/api/token)" http://169.254.169.254/latest/meta-data/',
    );
  });
});
