import type { Message } from '../model/message.ts';
import type { Json, Probe, ResourceId } from '../model/topology.ts';
import type { View } from '../model/view.ts';
import { printAddress } from '../net/address.ts';
import { isLaterFragment } from '../net/fragment.ts';
import { type Fragment, isIcmp, type Packet } from '../net/packet.ts';
import { printProtocol } from '../net/protocols.ts';
import type { ProbeAnswer } from './protocol.ts';
import type { Blocker, Connection, Direction, Hop, Reason, RuleRef, Step, Trace } from './trace.ts';

/** Version of the printed answer; it rises when a field is renamed or removed. */
const TRACE_VERSION = 1;

/** Puts a message into the words of the reader's language. */
export type Say = (message: Message) => string;

/** The answer to a probe as one JSON object, for other programs. Field names are stable. */
export function traceJson(answer: ProbeAnswer, probe: Probe, view: View, say: Say): { readonly [name: string]: Json } {
  const { conversation, blockers } = answer;
  const { reason, direction } = conversation;
  const words: Words = { view, say };
  const fixes = blockers.find((each) => each.reason.code === reason?.code && each.reason.at === reason.at)?.fixes ?? [];
  return {
    format: 'hopwise-trace',
    version: TRACE_VERSION,
    probe: probeJson(probe, conversation.connections),
    outcome: conversation.outcome,
    verdict: conversation.verdict?.type ?? (conversation.outcome === 'connected' ? 'delivered' : 'unknown'),
    direction: reason === null ? null : direction,
    stoppedAt: reason === null ? null : resourceJson(reason.at, view),
    reason: reason === null ? null : reasonJson({ reason, direction: direction ?? 'request', fixes }, words),
    blockers: blockers.map((each) => blockerJson(each, words)),
    assumptions: answer.assumptions.map(({ code, message, resource }) => ({ code, message: say(message), resource })),
    status: conversation.status,
    answer: conversation.answer,
    resolved: conversation.resolved,
    connections: conversation.connections.map((each) => connectionJson(each, words)),
  };
}

interface Words {
  readonly view: View;
  readonly say: Say;
}

/** The source port that was used stands in for one that was left open. */
function probeJson(probe: Probe, connections: readonly Connection[]): Json {
  const { from, to, protocol, port, size, dontFragment, path, metadata, container } = probe;
  const used = connections[0]?.traces[0]?.packet.srcPort ?? null;
  const options: { readonly [name: string]: Json } = {
    ...(size === undefined ? {} : { size }),
    ...(dontFragment === undefined ? {} : { dontFragment }),
    ...(path === undefined ? {} : { path }),
    ...(metadata === undefined ? {} : { metadata }),
    ...(container === undefined ? {} : { container }),
  };
  return { from, to, protocol, port, sourcePort: probe.sourcePort ?? (protocol === 'icmp' ? null : used), ...options };
}

function resourceJson(id: ResourceId, view: View): Json {
  const resource = view.resource(id);
  return { id, sourceId: resource?.sourceId ?? null, kind: resource?.kind ?? null, name: resource?.name ?? id };
}

/** Codes of what stopped the reply begin with `RET_`. */
export function printedCode(code: string, direction: Direction | null): string {
  return direction === 'reply' ? `RET_${code}` : code;
}

type Stop = Pick<Blocker, 'reason' | 'direction' | 'fixes'>;

function reasonJson({ reason, direction, fixes }: Stop, { say }: Words): { readonly [name: string]: Json } {
  const fix = fixes[0];
  return {
    code: printedCode(reason.code, direction),
    message: say(reason.message),
    fix: fix === undefined ? null : say(fix.message),
    rule: reason.rule === null ? null : ruleJson(reason.rule),
    nearest: reason.nearest === undefined ? null : say(reason.nearest),
    docs: reason.docs,
    edit: fix === undefined ? null : plain(fix.edit),
  };
}

/** Rules are named by their number where they have one, by their row otherwise; `*` and `local` have neither. */
function ruleJson({ resource, index, number, text }: RuleRef): Json {
  return { resource, ...(number === null ? (index === null ? {} : { index }) : { number }), text };
}

function blockerJson(blocker: Blocker, words: Words): Json {
  const at = resourceJson(blocker.reason.at, words.view);
  return { ...reasonJson(blocker, words), direction: blocker.direction, at };
}

/** Data made of JSON values, with its type forgotten. */
function plain(value: unknown): Json {
  return JSON.parse(JSON.stringify(value)) as Json; // what JSON.parse gives is JSON
}

function connectionJson({ label, traces }: Connection, words: Words): Json {
  const first = (direction: Direction): Json => {
    const trace = traces.find((each) => each.direction === direction);
    return trace === undefined ? { hops: [], verdict: null } : wayJson(trace, words);
  };
  return {
    label,
    request: first('request'),
    reply: first('reply'),
    packets: traces.map((trace) => ({ label: trace.label, direction: trace.direction, ...wayJson(trace, words) })),
  };
}

function wayJson(trace: Trace, words: Words): { readonly [name: string]: Json } {
  const { hops, verdict, direction } = trace;
  return { hops: hops.map((hop) => hopJson(hop, direction, words)), verdict: verdict.type };
}

function hopJson(hop: Hop, direction: Direction, words: Words): Json {
  const resource = words.view.resource(hop.resource);
  return {
    id: hop.resource,
    sourceId: resource?.sourceId ?? null,
    kind: hop.kind,
    name: resource?.name ?? hop.resource,
    before: headerJson(hop.before),
    after: headerJson(hop.after),
    rewrites: hop.rewrites.map(({ field, before, after }) => ({ field, before, after })),
    steps: hop.steps.map((step) => stepJson(step, direction, words)),
  };
}

function headerJson(packet: Packet): Json {
  const { srcPort, dstPort, ttl, icmp } = packet;
  const src = printAddress(packet.src);
  const dst = printAddress(packet.dst);
  const protocol = printProtocol(packet.protocol);
  const { fragment } = packet;
  if (fragment !== null && isLaterFragment(packet))
    return { src, dst, protocol, ttl, fragment: fragmentJson(fragment) };
  const piece: { readonly [name: string]: Json } = fragment === null ? {} : { fragment: fragmentJson(fragment) };
  if (!isIcmp(packet)) return { src, srcPort, dst, dstPort, protocol, ttl, ...piece };
  return {
    src,
    dst,
    protocol,
    ttl,
    icmpType: icmp?.type ?? null,
    icmpCode: icmp?.code ?? null,
    icmpId: srcPort,
    ...piece,
  };
}

function fragmentJson({ id, offset, more, total }: Fragment): Json {
  return { id, offset, more, total };
}

function stepJson(step: Step, direction: Direction, words: Words): Json {
  switch (step.type) {
    case 'check': {
      const { type, check, resource, allow } = step;
      return { type, check, resource, allow };
    }
    case 'filter': {
      const { type, resource, rule, allow, bySession } = step;
      return { type, resource, direction: step.direction, rule: rule?.text ?? null, allow, bySession };
    }
    case 'session': {
      const { type, action, table, resource, text } = step;
      return { type, action, table, resource, text };
    }
    case 'route': {
      const { type, resource, matched, target } = step;
      return { type, resource, matched, target };
    }
    case 'choice': {
      const { type, resource, chosen, among } = step;
      return { type, resource, chosen, among };
    }
    case 'drop':
      return { type: step.type, reason: dropJson(step.reason, direction, words) };
  }
}

function dropJson(reason: Reason, direction: Direction, words: Words): Json {
  const { code, message, rule, docs } = reasonJson({ reason, direction, fixes: [] }, words);
  return { code: code ?? null, message: message ?? null, rule: rule ?? null, docs: docs ?? null, at: reason.at };
}
