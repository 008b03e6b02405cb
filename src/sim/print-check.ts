import { type Message, message } from '../model/message.ts';
import type { Json, Probe } from '../model/topology.ts';
import type { View } from '../model/view.ts';
import type { Checked } from './expectation.ts';
import { type Say, traceJson } from './print-json.ts';

/** Version of the printed object; it rises when a field is renamed or removed. */
const CHECK_VERSION = 1;

/** The outcomes of saved probes as one JSON object, for other programs. Field names are stable. */
export function checkJson(checked: readonly Checked[], view: View, say: Say): { readonly [name: string]: Json } {
  return {
    format: 'hopwise-check',
    version: CHECK_VERSION,
    met: checked.every((each) => each.met !== false),
    probes: checked.map((each) => checkedJson(each, view, say)),
  };
}

function checkedJson({ probe, answer, met }: Checked, view: View, say: Say): Json {
  const { outcome, verdict, direction, stoppedAt, reason } = traceJson(answer, probe, view, say);
  const { id, from, to, protocol, port, sourcePort, proxy, jumps, keys, condition } = probe;
  const asked: { readonly [name: string]: Json } = {
    ...{ id, from, to, protocol, port, sourcePort },
    ...(proxy === undefined ? {} : { proxy }),
    ...(jumps === undefined ? {} : { jumps }),
    ...(keys === undefined ? {} : { keys }),
    ...(condition === undefined ? {} : { condition }),
  };
  const told = { outcome, verdict, direction, stoppedAt, reason };
  const expected: { readonly [name: string]: Json } =
    probe.expectReason === undefined ? {} : { expectedReason: probe.expectReason };
  return { probe: asked, expectation: probe.expect, ...expected, met, ...plain(told) };
}

/** Members that are there; a printed answer has all of them. */
function plain(members: { readonly [name: string]: Json | undefined }): { readonly [name: string]: Json } {
  return Object.fromEntries(Object.entries(members).map(([name, value]) => [name, value ?? null]));
}

/** The outcomes for people, a line each, and how many came as expected. */
export function checkText(checked: readonly Checked[], view: View, say: Say): string {
  const count = (met: boolean | null): number => checked.filter((each) => each.met === met).length;
  const summary = message('check.summary', { met: count(true), failed: count(false), open: count(null) });
  return `${[...checked.map((each) => say(lineOf(each, view))), say(summary)].join('\n')}\n`;
}

function lineOf({ probe, answer, met }: Checked, view: View): Message {
  const { outcome, reason } = answer.conversation;
  const values = { probe: probeText(probe, view), outcome: message(`outcome.${outcome}`) };
  if (met === null) return message('check.open', values);
  if (met) return message('check.met', values);
  if (probe.expect === 'blocked' && probe.expectReason !== undefined && outcome !== 'connected')
    return message('check.failed.reason', { ...values, expected: probe.expectReason, reason: reason?.message ?? '' });
  return message(`check.failed.${probe.expect ?? 'connect'}`, { ...values, reason: reason?.message ?? '' });
}

/** `p1 web-1 → example.com:443 (tcp)`. */
export function probeText({ id, from, to, protocol, port }: Probe, view: View): string {
  const names = new Map(view.all().map((each): [string, string] => [each.id, each.name]));
  const ends = [from, to].map((end) => names.get(end) ?? end).join(' → ');
  return `${id} ${ends}${port === null ? '' : `:${port}`} (${protocol})`;
}
