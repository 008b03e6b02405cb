import { natRow } from '../../../testing/rows.ts';
import { natLab } from '../../../testing/nat-lab.ts';
import { captureAt } from '../../capture.ts';
import { tcpdumpLines } from '../../print-tcpdump.ts';
import { asked, path, type Plays, verdict, whole } from './scenario.ts';

const CHECKIP = 'checkip.amazonaws.com';
const FIRST = 'jhPrivate-EC2-1';
const SECOND = 'jhPrivate-EC2-2';

/** The lab as its template makes it, with the route to the NAT instance, and with its check off besides. */
function lab(state: 'as made' | 'with the route' | 'mended') {
  const made = natLab(state === 'mended' ? 'mended' : 'broken');
  if (state === 'with the route') made.w.routes(made.privateTable, [['0.0.0.0/0', made.w.eni(made.nat)]]);
  return made;
}

function withOutcome(answer: ReturnType<typeof asked>): string {
  return `${answer.conversation.outcome} ${verdict(answer)}`;
}

export const labPlays: Plays = {
  16: () => {
    const answer = asked(lab('as made').w, FIRST, CHECKIP);
    return [`resolved to ${answer.conversation.resolved}`, withOutcome(answer)];
  },
  17: () => [withOutcome(asked(lab('as made').w, SECOND, CHECKIP))],
  18: () => [verdict(asked(lab('with the route').w, FIRST, CHECKIP))],
  19: () => {
    const { w } = lab('mended');
    return [FIRST, SECOND]
      .map((from) => asked(w, from, CHECKIP))
      .map((each) => `${verdict(each)}: ${each.conversation.answer}`);
  },
  20: () => {
    const { w, nat } = lab('mended');
    const { conversation } = asked(w, FIRST, CHECKIP, 'tcp 80 sport 55634');
    return tcpdumpLines(captureAt(conversation, w.eni(nat)))
      .slice(0, 4)
      .map((line) => line.replace(/^\S+ IP (.*?): Flags (\[.*?\]).*?(mss \d+).*$/, '$1 $2 $3'));
  },
  21: () => [verdict(asked(lab('mended').w, FIRST, 'www.google.com', 'icmp'))],
  23: () => [verdict(asked(lab('mended').w, FIRST, 'internet:60.1.1.1', 'tcp 22'))],
  24: () => {
    const { w, nat } = lab('mended');
    w.set(nat, { ipForward: false });
    return [verdict(asked(w, FIRST, CHECKIP))];
  },
  26: () =>
    ['terminated', 'stopped'].map((state) => {
      const { w, nat } = lab('mended');
      w.set(nat, { state });
      return `${state}: ${withOutcome(asked(w, FIRST, CHECKIP))}`;
    }),
  27: () => {
    const { w, nat } = lab('as made');
    const entered = asked(w, '203.0.113.7', '13.124.178.83', 'tcp 22 sport 50000');
    return [...whole(entered).slice(0, 3), ...whole(asked(w, nat, '10.10.2.101', 'tcp 22 sport 40000')).slice(0, 2)];
  },
  28: () => [withOutcome(asked(lab('as made').w, '203.0.113.7', '10.10.2.101', 'tcp 22'))],
  29: () => {
    const answer = asked(lab('as made').w, FIRST, SECOND, 'icmp');
    return [verdict(answer), path(answer)];
  },
  30: () => {
    const { w, privateTable, nat } = lab('mended');
    const before = (port: string): string => verdict(asked(w, FIRST, 'internet:91.189.91.39', port));
    const open = ['tcp 80', 'tcp 443'].map(before);
    w.routes(privateTable, []);
    const closed = before('tcp 80');
    return [...open, `before the route: ${closed.replace(nat, 'n')}`];
  },
  32: () => {
    const { w, nat } = lab('mended');
    for (const { id } of w.view().ofKind('elastic-ip')) w.remove(id);
    w.set(w.eni(nat), { publicAddress: '50.1.1.1' });
    const before = asked(w, FIRST, CHECKIP).conversation.answer;
    const after = asked(w, FIRST, CHECKIP, { condition: { type: 'restarted', instance: nat } }).conversation;
    return [
      `before: ${before}`,
      `after: ${after.outcome}, ${after.answer === before ? 'the same' : 'another'} address`,
    ];
  },
  38: () => {
    const { w, nat } = lab('mended');
    const forward = natRow({
      chain: 'PREROUTING',
      protocol: 'tcp',
      ports: '2222',
      action: 'DNAT',
      to: '10.10.2.101:22',
    });
    w.set(nat, { nat: [forward, natRow({ outInterface: 'eth0' })] });
    const open = w.openGroup(w.get(nat).parent ?? nat, { name: 'open' });
    w.set(w.eni(nat), { securityGroups: [open], sourceDestCheck: true });
    return whole(asked(w, '203.0.113.7', '13.124.178.83', 'tcp 2222 sport 51000'));
  },
};
