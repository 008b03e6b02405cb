import { type ChosenPorts, chosenPorts } from './chosen-ports.ts';
import type { Observed } from './observed.ts';
import type { Cast, Played } from './play.ts';
import type { RecordedFlow, RecordedPacket, RecordedProbe, Vector } from './vector.ts';

/** Packets whose number and grouping say nothing: one stands for all of them that fare alike. */
const ANY_SEGMENT = new Set(['ACK', 'DATA', 'FIN']);

/** Every way in which a run differs from the recording, in words; empty when there is none. */
export function differences(vector: Vector, played: ReadonlyMap<string, Played>, by: Cast = 'aws'): readonly string[] {
  return [
    ...vector.probes.flatMap((probe) => {
      const run = played.get(probe.id);
      return run === undefined
        ? []
        : probeDifferences({ vector, probe, by }, run).map((each) => `${probe.id}: ${each}`);
    }),
    ...sharedTuples([...played.values()]),
  ];
}

function probeDifferences({ vector, probe, by }: Comparison, run: Played): readonly string[] {
  const ports = chosenPorts(vector);
  const left = [...run.packets];
  const missing = probe.packets
    .filter((packet) => by === 'linux' || !isProvidersError(packet))
    .flatMap((packet) => {
      const index = left.findIndex((each) => isSame({ vector, probe, by }, packet, each, ports));
      if (index === -1) return [`no ${lineOf(packet)} ${ttlOf({ vector, by }, packet)}`];
      left.splice(index, 1);
      return [];
    });
  const extra = left.filter((each) => !ANY_SEGMENT.has(each.kind) && !isRepeated(each, run.packets));
  const flows = vector.flows.filter((each) => each.probe === probe.id);
  return [
    ...outcomeDifferences({ probe, by }, run, ports),
    ...missing,
    ...extra.map((each) => `not recorded: ${lineOf(each)} ${each.ttl.join('-')} ${each.code}`),
    ...(missing.length > 0 ? [] : run.stages.flatMap((stages, index) => stageDifferences(flows[index], stages, ports))),
  ];
}

interface Comparison {
  readonly vector: Vector;
  readonly probe: RecordedProbe;
  readonly by: Cast;
}

/** Providers' routers say nothing about private destinations. */
function isProvidersError({ kind, path }: RecordedPacket): boolean {
  return kind === 'NET-UNREACHABLE' && path[0] === 'inet';
}

/** The same packet once more, sent by an end that tries again. */
function isRepeated(packet: Observed, all: readonly Observed[]): boolean {
  return all.filter((each) => lineOf(each) === lineOf(packet)).length > 1;
}

function outcomeDifferences(
  { probe: { outcome, packets }, by }: Pick<Comparison, 'probe' | 'by'>,
  run: Played,
  ports: ChosenPorts,
): readonly string[] {
  const isSilent = by === 'aws' && packets.some(isProvidersError);
  const told: readonly (readonly [string, string, string])[] = [
    ['result', isSilent ? 'timed_out' : outcome.result, run.result],
    ['after the handshake', outcome.after_connect?.result ?? '', run.afterConnect],
    ['seen by the server', outcome.body?.split(' ')[0] ?? '', outcome.body === undefined ? '' : run.seenByServer],
    ['hops', outcome.hops?.map((hop) => hop.from ?? '*').join(' ') ?? '', run.hops.join(' ')],
  ];
  return told.flatMap(([what, recorded, simulated]) =>
    ports.agree(recorded, simulated) ? [] : [`${what}: ${recorded} was recorded, not ${simulated}`],
  );
}

function isSame({ vector, by }: Comparison, recorded: RecordedPacket, observed: Observed, ports: ChosenPorts): boolean {
  const kinds = ANY_SEGMENT.has(recorded.kind) ? ANY_SEGMENT : new Set([recorded.kind]);
  if (!kinds.has(observed.kind)) return false;
  if (ttlOf({ vector, by }, recorded) !== ttlSeen(observed, by)) return false;
  if (!refusalFits(vector, recorded, observed)) return false;
  return ports.agree(
    lineOf({ ...recorded, kind: '', fate: 'delivered', at: '' }),
    lineOf({ ...observed, kind: '', fate: 'delivered', at: '' }),
  );
}

/** Where it ended, and by which rule: a firewall's rule in the guest counts as delivered to the guest. */
function refusalFits(vector: Vector, recorded: RecordedPacket, observed: Observed): boolean {
  const drops = vector.drops.filter((drop) => drop.node === recorded.at);
  if (observed.code === 'OS_FIREWALL')
    return recorded.at === observed.at && drops.some(({ rule }) => rule.includes('DROP'));
  if (recorded.fate !== observed.fate || recorded.at !== observed.at) return false;
  if (recorded.fate === 'delivered' || drops.length === 0) return true;
  return drops.some(({ rule }) => ruleFits(rule, observed));
}

const CODES: readonly (readonly [rule: RegExp, code: RegExp])[] = [
  [/^SDC:in/, /^ENI_DST_CHECK$/],
  [/^SDC:out/, /^ENI_SRC_CHECK$/],
  [/^SG:ingress/, /^SG_INGRESS_(NO_MATCH|EMPTY)$/],
  [/^SG:egress/, /^SG_EGRESS_(NO_MATCH|EMPTY)$/],
  [/^NACL:.+:in:/, /^NACL_INGRESS_DENY$/],
  [/^NACL:.+:out:/, /^NACL_EGRESS_DENY$/],
  [/^IGW:no-public-ip$/, /^IGW_NO_PUBLIC_IP$/],
];

/** `NACL:<subnet>:in:<number>` names the row, too. */
function ruleFits(rule: string, observed: Observed): boolean {
  if (rule.startsWith('NACL:') && rule.split(':').at(-1) !== observed.rule) return false;
  return CODES.some(([named, code]) => named.test(rule) && code.test(observed.code));
}

/**
 * The TTL a packet ends with here. The recorded routers and gateways of the VPC count a hop each time; AWS's do not, so
 * only guests and the internet's router on the way are subtracted. (15b was recorded that way to begin with.)
 */
function ttlOf({ vector, by }: Pick<Comparison, 'vector' | 'by'>, { path, ttl }: RecordedPacket): string {
  if (by === 'linux') return ttl.join('-');
  const { lab } = vector;
  const between = path.slice(1, -1).filter((node) => node === 'inet' || lab.instances[node] !== undefined);
  return `${ttl[0]}-${ttl[0] - between.length}`;
}

/** The recorded router counts a packet when it sends it on; here it is counted where it comes in, before it is refused on its way out. */
function ttlSeen({ ttl, code }: Observed, by: Cast): string {
  const isCounted = by === 'linux' && code === 'NACL_INGRESS_DENY';
  return `${ttl[0]}-${ttl[1] + (isCounted ? 1 : 0)}`;
}

type Told = Pick<Observed, 'kind' | 'leg' | 'first' | 'last' | 'fate' | 'at' | 'rewrites'>;

function lineOf({ kind, leg, first, last, fate, at, rewrites }: Told): string {
  const changes = rewrites.map((each) => `${each.node} ${each.field} ${each.from} to ${each.to}`);
  return [kind, leg, first, 'ends as', last, fate, at, `(${changes.join(', ')})`].join(' ');
}

/** The headers of a flow's first packet, one for each translation. */
function stageDifferences(
  flow: RecordedFlow | undefined,
  stages: readonly string[],
  ports: ChosenPorts,
): readonly string[] {
  if (flow === undefined) return [];
  const recorded = flow.stages.map(({ from_node, tuple }) => `${from_node} ${tuple}`).join(', ');
  const simulated = stages.join(', ');
  return ports.agree(recorded, simulated) ? [] : [`stages: ${recorded} were recorded, not ${simulated}`];
}

/** Flows that a server could not tell apart: none may be, whatever ports were chosen. */
function sharedTuples(runs: readonly Played[]): readonly string[] {
  const seen = new Map<string, string>();
  return runs.flatMap((run) => {
    const opening = run.packets[0];
    if (opening?.fate !== 'delivered' || opening.leg !== 'fwd') return [];
    const other = seen.get(opening.last);
    seen.set(opening.last, opening.first);
    return other === undefined || other === opening.first
      ? []
      : [`${other} and ${opening.first} share ${opening.last}`];
  });
}
