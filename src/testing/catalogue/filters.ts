import { groupRows } from '../rows.ts';
import { type Examples, plan, told, WEB } from './example.ts';

/** `b` takes what these rules let in, and sends what those let out. */
function guarded(inbound: readonly string[], outbound: readonly string[] = ['all all 0.0.0.0/0']) {
  const made = plan();
  const group = made.w.securityGroup(made.vpc, { name: 'group', inbound, outbound });
  made.w.set(made.w.eni(made.b), { securityGroups: [group] });
  return { ...made, group };
}

/** The public subnet has these rules; everything else is as AWS makes it. */
function fenced(inbound: string, outbound: string) {
  const made = plan();
  const rules = { name: 'acl', inbound: [`100 allow ${inbound}`], outbound: [`100 allow ${outbound}`] };
  made.w.networkAcl(made.vpc, rules, [made.outer]);
  return made;
}

/** Interfaces, security groups, network ACLs, Block Public Access. */
export const FILTERS: Examples = {
  ENI_DST_CHECK: () => {
    const { w, a, b, routes } = plan();
    routes(['0.0.0.0/0', w.eni(b)]);
    return told(w, a, WEB);
  },
  ENI_SRC_CHECK: () => {
    const { w, vpc, a, b, open, routes } = plan();
    w.set(w.eni(b), { sourceDestCheck: false });
    w.set(b, { ipForward: true });
    const other = w.subnet(w.zone(vpc, 'ap-northeast-2b'), { name: 'other', cidr: '10.0.3.0/24' });
    w.interface(other, { name: 'b-eth1', instance: b, deviceIndex: 1, securityGroups: [open] });
    w.instance(other, { name: 'c', address: '10.0.3.20', groups: [open], listening: 'unknown' });
    routes(['10.0.3.0/24', w.eni(b)]);
    return told(w, a, '10.0.3.20');
  },
  SG_EGRESS_NO_MATCH: () => {
    const { w, a, b } = guarded([], ['tcp 443 0.0.0.0/0']);
    return told(w, b, a);
  },
  SG_EGRESS_EMPTY: () => {
    const { w, a, b } = guarded([], []);
    return told(w, b, a);
  },
  SG_INGRESS_NO_MATCH: () => {
    const { w, a, b } = guarded(['tcp 443 0.0.0.0/0']);
    return told(w, a, b);
  },
  SG_INGRESS_EMPTY: () => {
    const { w, a, b } = guarded([]);
    return told(w, a, b);
  },
  SG_REF_LOST: () => {
    const { w, vpc, zone, a, open, routes } = plan();
    const options = { groups: [open], ipForward: true, sourceDestCheck: false };
    const middle = w.instance(w.subnet(zone, { cidr: '10.0.2.0/24' }), { name: 'middle', ...options });
    const named = w.securityGroup(vpc, { name: 'named', inbound: ['tcp 80 open'] });
    const c = w.instance(w.subnet(zone, { cidr: '10.0.3.0/24' }), { name: 'c', groups: [named] });
    routes(['10.0.3.0/24', w.eni(middle)]);
    return told(w, a, c);
  },
  SG_REF_STALE: () => {
    const { w, vpc, a, b, group } = guarded([]);
    w.set(group, { inbound: groupRows(['tcp 80 gone']) });
    w.remove(w.securityGroup(vpc, { name: 'gone' }));
    return told(w, a, b);
  },
  SG_CT_FULL: () => {
    const { w, a, b } = guarded(['tcp 80 10.0.0.0/16']);
    return told(w, a, b, { condition: { type: 'allowance-used-up', at: b } });
  },
  NACL_INGRESS_DENY: () => {
    const { w, a, b } = fenced('tcp 443 0.0.0.0/0', 'all all 0.0.0.0/0');
    return told(w, a, b);
  },
  NACL_EGRESS_DENY: () => {
    const { w, a, b } = fenced('all all 0.0.0.0/0', 'tcp 443 0.0.0.0/0');
    return told(w, b, a);
  },
  NACL_EPHEMERAL: () => {
    const { w, a, b } = fenced('all all 0.0.0.0/0', 'tcp 443 0.0.0.0/0');
    return told(w, a, b);
  },
  BPA_BLOCKED: () => {
    const { w, region, b } = plan();
    w.add('vpc-block-public-access', region, { mode: 'block-bidirectional' }, 'bpa');
    return told(w, b, WEB);
  },
};
