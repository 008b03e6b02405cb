import { describe, expect, test } from 'vitest';
import { kinds } from '../resources/registry.ts';
import { viewOf } from '../model/view.ts';
import { ask, probe } from '../testing/ask.ts';
import { words } from '../testing/findings.ts';
import { world } from '../testing/world.ts';
import { checkProbes, isMet } from './expectation.ts';
import { checkJson, checkText } from './print-check.ts';
import { simulate } from './simulation.ts';

/** A server whose group lets nobody in, and one that is open. */
function servers() {
  const w = world();
  const subnet = w.subnet(w.vpc({ cidr: '10.0.0.0/16' }), { cidr: '10.0.1.0/24' });
  const vpc = w.topology().resources[subnet]?.parent;
  if (!vpc) throw new Error('a subnet is in a VPC');
  w.instance(subnet, { name: 'client' });
  w.instance(subnet, { name: 'closed', groups: [w.securityGroup(vpc, { name: 'shut' })] });
  w.instance(subnet, { name: 'open' });
  return w.topology();
}

describe('an expectation', () => {
  const topology = servers();
  const [closed, open] = ['closed', 'open'].map((to) => ask(topology, 'client', to, 'tcp 22').conversation);
  const asked = probe('client', 'closed', 'tcp 22');
  const blocked = { ...asked, expect: 'blocked' } as const;

  test('is met by what happens, and by the reason where one is named', () => {
    expect(closed && isMet(asked, closed)).toBeNull();
    expect(closed && isMet({ ...asked, expect: 'connect' }, closed)).toBe(false);
    expect(open && isMet({ ...asked, expect: 'connect' }, open)).toBe(true);
    expect(closed && isMet(blocked, closed)).toBe(true);
    expect(closed && isMet({ ...blocked, expectReason: 'SG_INGRESS_EMPTY' }, closed)).toBe(true);
    expect(closed && isMet({ ...blocked, expectReason: 'NACL_INGRESS_DENY' }, closed)).toBe(false);
    expect(open && isMet({ ...blocked, expectReason: 'SG_INGRESS_EMPTY' }, open)).toBe(false);
  });

  test('of another reason is reported with both', () => {
    const condition = { type: 'idle', seconds: 5 } as const;
    const wrong = { ...blocked, id: 'p', expectReason: 'NACL_INGRESS_DENY', condition };
    const checked = checkProbes([wrong], simulate(topology, kinds).ask);
    const view = viewOf(topology, kinds);
    expect(checkText(checked, view, words)).toContain(
      'expected to be blocked by NACL_INGRESS_DENY. Timed out: There are no inbound rules in shut',
    );
    expect(checkJson(checked, view, words)).toMatchObject({
      met: false,
      probes: [
        {
          probe: { id: 'p', condition },
          expectation: 'blocked',
          expectedReason: 'NACL_INGRESS_DENY',
          reason: { code: 'SG_INGRESS_EMPTY' },
        },
      ],
    });
  });
});
