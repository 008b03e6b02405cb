import { describe, expect, it } from 'vitest';
import { ask } from '../testing/ask.ts';
import { plan } from '../testing/catalogue/example.ts';
import { words } from '../testing/findings.ts';

/** What is said of the nearest rule when `a` asks `b` for a service that the group of `b` or the ACL around it has no rule for. */
function nearest(
  rules: { readonly group?: readonly string[]; readonly acl?: readonly string[] },
  service?: string,
): string {
  const { w, vpc, outer, a, b } = plan();
  if (rules.group !== undefined)
    w.set(w.eni(b), { securityGroups: [w.securityGroup(vpc, { name: 'group', inbound: rules.group })] });
  if (rules.acl !== undefined)
    w.networkAcl(vpc, { name: 'acl', inbound: rules.acl, outbound: ['100 allow all all 0.0.0.0/0'] }, [outer]);
  const said = ask(w.topology(), a, b, service).conversation.reason?.nearest;
  return said === undefined ? 'nothing' : words(said);
}

describe('the nearest rule of a security group', () => {
  it('has the right service before it has the right address', () => {
    expect(nearest({ group: ['tcp 443 0.0.0.0/0', 'tcp 80 10.9.0.0/16'] })).toBe(
      'The nearest rule is for other addresses: tcp 80-80 from 10.9.0.0/16.',
    );
  });

  it('differs in the port, the ICMP type or the protocol', () => {
    expect(nearest({ group: ['udp 80 10.0.0.0/16', 'tcp 443 10.0.0.0/16'] })).toBe(
      'The nearest rule is for another port: tcp 443-443 from 10.0.0.0/16.',
    );
    expect(nearest({ group: ['icmp 3 10.0.0.0/16'] }, 'icmp')).toMatch(/^The nearest rule is for another ICMP type/);
    expect(nearest({ group: ['udp 80 10.0.0.0/16'] })).toMatch(/^The nearest rule is for another protocol: /);
  });

  it('differs in one thing rather than in two', () => {
    expect(nearest({ group: ['tcp 443 10.9.0.0/16', 'udp 80 10.0.0.0/16'] })).toMatch(/another protocol: udp 80-80/);
    expect(nearest({ group: ['tcp 443 10.9.0.0/16'] })).toMatch(/another port and other addresses/);
  });

  it('is none where there are no rules', () => {
    expect(nearest({ group: [] })).toBe('nothing');
  });
});

describe('the nearest rule of a network ACL', () => {
  it('is one that comes after the rule that denied', () => {
    expect(nearest({ acl: ['100 deny tcp 80 10.0.1.0/24', '200 allow tcp 80 0.0.0.0/0'] })).toBe(
      'A later rule would allow it: 200 allow tcp 80-80 from 0.0.0.0/0.',
    );
  });

  it('is one that allows something else', () => {
    expect(nearest({ acl: ['100 allow tcp 443 0.0.0.0/0'] })).toMatch(/another port: 100 allow tcp 443-443/);
  });
});

describe('a table without a route', () => {
  it('says where it leads', () => {
    const { w, a } = plan();
    const said = ask(w.topology(), a, '60.1.1.1').conversation.reason?.nearest;
    expect(said && words(said)).toBe('table leads to 10.0.0.0/16 only.');
  });
});
