import { message } from '../model/message.ts';
import type { Probe } from '../model/topology.ts';
import type { View } from '../model/view.ts';
import { printAddress } from '../net/address.ts';
import { isLaterFragment } from '../net/fragment.ts';
import { isIcmp, type Packet } from '../net/packet.ts';
import { printedCode, type Say } from './print-json.ts';
import type { ProbeAnswer } from './protocol.ts';
import type { Connection, Direction, Hop, Trace } from './trace.ts';

/** The answer to a probe for people: what happened and why, what else is in the way, and the hops of the first packet each way. */
export function traceText(answer: ProbeAnswer, probe: Probe, view: View, say: Say): string {
  const { conversation, blockers, assumptions } = answer;
  const words: Words = { view, say };
  const port = probe.port === null ? '' : `:${probe.port}`;
  const lines = [
    `${say(message(`outcome.${conversation.outcome}`))}: ${nameOf(probe.from, view)} → ${nameOf(probe.to, view)}${port} (${probe.protocol})`,
  ];
  if (conversation.answer !== null && conversation.answer !== '') lines.push(`  ${conversation.answer}`);
  for (const { reason, direction, fixes } of blockers) {
    lines.push(
      `  ✗ ${say(message(`direction.${direction}`))}: ${say(reason.message)} [${printedCode(reason.code, direction)}]`,
    );
    if (reason.nearest !== undefined) lines.push(`    ≈ ${say(reason.nearest)}`);
    for (const fix of fixes) lines.push(`    → ${say(fix.message)}`);
  }
  for (const { message: assumed } of assumptions) lines.push(`  ? ${say(assumed)}`);
  for (const connection of conversation.connections) lines.push('', ...connectionLines(connection, words));
  return `${lines.join('\n')}\n`;
}

interface Words {
  readonly view: View;
  readonly say: Say;
}

function nameOf(id: string, view: View): string {
  return view.all().find((each) => each.id === id)?.name ?? id;
}

function connectionLines(connection: Connection, words: Words): readonly string[] {
  const ways = (['request', 'reply'] as const).flatMap((direction: Direction) => {
    const trace = connection.traces.find((each) => each.direction === direction);
    return trace === undefined ? [] : wayLines(trace, words);
  });
  return [connection.label, ...ways];
}

function wayLines(trace: Trace, { view, say }: Words): readonly string[] {
  const heading = `  ${say(message(`direction.${trace.direction}`))} (${trace.label}): ${say(message(`verdict.${trace.verdict.type}`))}`;
  return [heading, ...trace.hops.map((hop, index) => hopLine(hop, index, view))];
}

/** `3 jhNAT-Instance  10.10.2.101:55634 > 99.80.82.214:80  src 10.10.2.101 → 10.10.1.100`. */
function hopLine(hop: Hop, index: number, view: View): string {
  const rewrites = hop.rewrites.map(({ field, before, after }) => `${field} ${before} → ${after}`).join(', ');
  return `    ${index + 1} ${nameOf(hop.resource, view)}  ${headerText(hop.before)}${rewrites === '' ? '' : `  ${rewrites}`}`;
}

function headerText(packet: Packet): string {
  const [src, dst] = [packet.src, packet.dst].map((address) =>
    typeof address === 'number' ? printAddress(address) : `[${printAddress(address)}]`,
  );
  return isIcmp(packet) || isLaterFragment(packet)
    ? `${src} > ${dst}`
    : `${src}:${packet.srcPort} > ${dst}:${packet.dstPort}`;
}
