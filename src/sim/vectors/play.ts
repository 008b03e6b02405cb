import { parseAddress, printAddress } from '../../net/address.ts';
import { type Tried, traffic } from '../../testing/traffic.ts';
import { header } from '../../testing/ask.ts';
import { CONNTRACK } from '../conntrack.ts';
import { TRACKING } from '../stateful.ts';
import { makeRecorder } from '../recorder.ts';
import { walk } from '../walk.ts';
import { topologyOf } from './lab.ts';
import { linuxKinds } from './linux/kinds.ts';
import type { LinuxLab } from './linux/replaced.ts';
import { type Observed, observe, stagesOf } from './observed.ts';
import { beginAtProxy, openTunnel, proxyOf, goThroughTunnel } from './relays.ts';
import { firstResult, isHandshakeDone, lateResult } from './results.ts';
import { type Attempt, attemptAt, senderOf, type Stage } from './stage.ts';
import { type Lab, type Step, stepsOf, type Vector } from './vector.ts';

/** What came of one recorded probe in the simulator. */
export interface Played {
  readonly packets: readonly Observed[];
  readonly result: string;
  readonly afterConnect: string;
  /** Source of the opening packet as its target got it. */
  readonly seenByServer: string;
  /** For each connection, node and header after each translation of the opening packet. */
  readonly stages: readonly (readonly string[])[];
  /** Who answered each packet of a traceroute. */
  readonly hops: readonly string[];
}

/** Who plays the routers and gateways of the recorded network: AWS's kinds, or Linux as it was recorded. */
export type Cast = 'aws' | 'linux';

/** Plays the steps of a recording in order in one network that remembers; answers by the step's id. Unknown steps throw. */
export function play(vector: Vector, by: Cast = 'aws'): ReadonlyMap<string, Played> {
  const w = topologyOf(trackable(vector).lab);
  const linux: LinuxLab = { lab: vector.lab, defaultRoutes: new Map(), redirects: [] };
  const stage: Stage = {
    vector,
    w,
    net: by === 'aws' ? traffic(w.topology()) : traffic(w.topology(), linuxKinds(linux)),
    linux,
    attempts: new Map(),
    held: new Map(),
    tunnels: new Map(),
    promises: [],
    now: 0,
    pace: paceOf(vector.lab),
  };
  for (const step of stepsOf(vector)) perform(stage, step);
  return new Map([...stage.attempts].map(([id, attempt]) => [id, playedOf(attempt, vector)]));
}

/**
 * Linux tracks every flow, AWS none that everyone may open while everything may leave. Where a rule is removed under an
 * open connection it must be a tracked one: the rule names the client's network instead.
 */
function trackable(vector: Vector): Vector {
  if (!stepsOf(vector).some((step) => step.argv?.[0] === 'iptables')) return vector;
  const instances = Object.entries(vector.lab.instances).map(([name, instance]) => {
    const ingress = instance.sg?.ingress.map((rule) => ({ ...rule, cidr: '203.0.113.0/24' }));
    return [name, ingress === undefined ? instance : { ...instance, sg: { ...instance.sg, ingress } }] as const;
  });
  return { ...vector, lab: { ...vector.lab, instances: Object.fromEntries(instances) } };
}

/** Recordings shorten timers instead of waiting for hours; here time runs faster by as much. */
function paceOf({ instances }: Lab): number {
  const timers = Object.values(instances).flatMap(({ sysctl = {}, eni_sysctl = {} }) => [
    ...paces(sysctl, 'nf_conntrack_tcp_timeout_established', CONNTRACK.tcpEstablished),
    ...paces(eni_sysctl, 'nf_conntrack_udp_timeout_stream', TRACKING.udpStream),
  ]);
  return Math.max(1, ...timers);
}

function paces(settings: Readonly<Record<string, number>>, name: string, usual: number): readonly number[] {
  return Object.entries(settings).flatMap(([key, seconds]) => (key.endsWith(name) ? [usual / seconds] : []));
}

const PERFORMERS: Readonly<Record<string, (stage: Stage, step: Step) => void>> = {
  sleep: (stage, step) => wait(stage, step.s ?? 0),
  tcp: begin,
  curl: begin,
  icmp: begin,
  dns: begin,
  raw_udp: begin,
  udp: (stage, step) => (step.listen_only ? listen(stage, step) : begin(stage, step)),
  tcp_say: sayMore,
  tcp_close: close,
  traceroute: traceRoute,
  cmd: command,
  proxy: begin,
  ssh_L_open: openTunnel,
  ssh: goThroughTunnel,
  ssh_close: () => {},
};

function perform(stage: Stage, step: Step): void {
  const performer = PERFORMERS[step.kind];
  if (performer === undefined) throw new Error(`no such step: ${step.kind}`);
  performer(stage, step);
  sendRedirects(stage, step);
}

/** Sends what routers wanted to tell besides what they forwarded. */
function sendRedirects({ linux, net, attempts }: Stage, step: Step): void {
  for (const { node, packet } of linux.redirects.splice(0)) {
    const recorder = makeRecorder();
    const context = { network: net.network(), sessions: net.sessions, recorder, pardons: null, way: { entry: null } };
    const fate = walk(context, node, packet);
    if (fate.type !== 'delivered') throw new Error('a redirect was lost');
    const verdict = { type: 'delivered', at: fate.node.resource.id } as const;
    attempts
      .get(step.id)
      ?.traces.push({ hops: recorder.hops(), verdict, packet, direction: 'reply', label: 'REDIRECT-HOST' });
  }
}

function wait(stage: Stage, seconds: number): void {
  const until = stage.now + seconds;
  for (const promise of stage.promises.filter((each) => each.at <= until).sort((a, b) => a.at - b.at)) {
    pass(stage, promise.at - stage.now);
    promise.attempt.traces.push(...stage.net.speakUp(promise.connection).traces);
  }
  stage.promises = stage.promises.filter((each) => each.at > until);
  pass(stage, until - stage.now);
}

function pass(stage: Stage, seconds: number): void {
  stage.now += seconds;
  stage.net.wait(seconds * stage.pace);
}

function begin(stage: Stage, step: Step): void {
  const proxy = proxyOf(step);
  if (stage.tunnels.has(step.dport ?? 0)) goThroughTunnel(stage, step);
  else if (proxy !== undefined) beginAtProxy(stage, step, proxy);
  else beginDirectly(stage, step);
}

function beginDirectly(stage: Stage, step: Step): void {
  const attempt = attemptAt(stage, step);
  const connection = open(stage, step);
  attempt.traces.push(...connection.traces);
  const isOpen = isHandshakeDone(connection);
  attempt.result = firstResult(step, connection, isOpen);
  attempt.afterConnect = isOpen ? lateResult(step, connection) : '';
  if (step.hold !== undefined) stage.held.set(step.hold, { attempt, connection });
  const later = /^(?:PUSH|DELAY) (\d+)/.exec(step.say ?? step.data ?? '');
  if (later !== null) stage.promises.push({ at: stage.now + Number(later[1]), attempt, connection });
}

function open(stage: Stage, step: Step): Tried {
  const { net } = stage;
  const { dst = hostOf(step.url ?? ''), dport = 80, sport = 59_890 } = step;
  const from = senderOf(stage, step);
  if (step.icmp_id !== undefined) return net.send(from, dst, 'icmp', { srcPort: step.icmp_id, dstPort: step.icmp_id });
  if (step.kind !== 'tcp' && step.kind !== 'curl') {
    const forged = step.src === undefined ? {} : { src: addressOf(step.src) };
    const size = { bytes: step.size ?? 0, dontFragment: step.df ?? false };
    return net.send(from, dst, `udp ${dport} sport ${sport}`, { ...size, ...forged });
  }
  const speaks = step.http !== undefined || step.say !== undefined;
  const until = !speaks ? 'handshake' : step.hold === undefined ? 'close' : 'answer';
  return net.send(from, dst, `tcp ${dport} sport ${sport}`, { until, bytes: step.size ?? 0 });
}

function sayMore(stage: Stage, step: Step): void {
  const held = stage.held.get(step.conn ?? '');
  if (held === undefined) throw new Error(`${step.conn} is not open`);
  const said = stage.net.say(held.connection, step.say);
  held.attempt.traces.push(...said.traces);
  attemptAt(stage, step).result =
    said.status === 'answered' ? 'replied' : said.status === 'silent' ? 'timed_out' : said.status;
}

function close(stage: Stage, step: Step): void {
  const held = stage.held.get(step.conn ?? '');
  if (held === undefined) throw new Error(`${step.conn} is not open`);
  held.attempt.traces.push(...stage.net.close(held.connection).traces);
}

/** Waits for one more answer on a socket that is open already. */
function listen(stage: Stage, step: Step): void {
  const attempt = attemptAt(stage, step);
  const before = stage.promises.map((promise) => promise.attempt);
  wait(stage, step.timeout ?? 0);
  const heard = before.some((each) => each.traces.at(-1)?.verdict.type === 'delivered');
  attempt.result = heard ? 'replied' : 'timed_out';
}

/** `iptables -D SG-in n` at an interface takes the n-th inbound rule of its group away; a default route is kept; others only look. */
function command({ w, net, linux }: Stage, step: Step): void {
  const [program, option, chain, number] = step.argv ?? [];
  const group = w
    .view()
    .ofKind('security-group')
    .find((each) => `eni:${each.id}` === `${step.node}-sg`);
  if (program === 'traceroute' || (program === 'sh' && chain?.startsWith('nstat ') === true)) return;
  const route = /^ip route replace default via (\S+)$/.exec(step.argv?.join(' ') ?? '')?.[1];
  if (route !== undefined) {
    linux.defaultRoutes.set(step.node, route);
    return;
  }
  if (program !== 'iptables' || option !== '-D' || chain !== 'SG-in' || group === undefined) {
    throw new Error(`no such command: ${step.argv?.join(' ')}`);
  }
  const { inbound } = group.props;
  if (!Array.isArray(inbound)) throw new Error(`${group.id} has no rules`);
  w.set(group.id, { inbound: inbound.filter((_row, index) => index !== Number(number) - 1) });
  net.change(w.topology());
}

/** One packet per hop, until the target itself answers. */
function traceRoute(stage: Stage, step: Step): void {
  const attempt = attemptAt(stage, step);
  const hops: string[] = [];
  const { dst = '', dport = 0, sport = 0 } = step;
  for (let ttl = 1; ttl <= 16; ttl += 1) {
    const sent =
      step.method === 'icmp'
        ? stage.net.send(step.node, dst, 'icmp', { srcPort: step.icmp_id ?? 0, dstPort: step.icmp_id ?? 0, ttl })
        : stage.net.send(step.node, dst, `udp ${dport + ttl - 1} sport ${sport + ttl}`, { ttl });
    attempt.traces.push(...sent.traces);
    const answer = sent.traces[1];
    hops.push(answer?.verdict.type === 'delivered' ? printAddress(answer.packet.src) : '*');
    if (hops.at(-1) === dst) break;
  }
  attempt.hops = hops;
  attempt.result = 'traced';
}

function playedOf(attempt: Attempt, vector: Vector): Played {
  const { traces, result, afterConnect, hops } = attempt;
  const openings = attempt.openings.length > 0 ? attempt.openings : traces.slice(0, 1);
  const arrived = openings.at(-1)?.hops.at(-1)?.after;
  return {
    packets: traces.map((trace) => observe(trace, attempt.step.node, vector.lab.internet.hosts)),
    result,
    afterConnect,
    hops,
    seenByServer: arrived === undefined ? '' : (header(arrived).split('>')[0] ?? ''),
    stages: openings.map((opening) => stagesOf(opening, vector.lab.internet.hosts)),
  };
}

function hostOf(url: string): string {
  return /^http:\/\/([^/:]+)/.exec(url)?.[1] ?? '';
}

function addressOf(text: string): number {
  const address = parseAddress(text);
  if (typeof address !== 'number') throw new Error(`not an IPv4 address: ${text}`);
  return address;
}
