import type { Finding } from '../../model/findings.ts';
import type { Message } from '../../model/message.ts';
import { kinds } from '../../resources/registry.ts';
import type { ProbeAnswer } from '../../sim/protocol.ts';
import { REASON_CODES, type ReasonCode } from '../../sim/reasons.ts';
import type { Reason } from '../../sim/trace.ts';
import { MAX_HOPS } from '../../sim/walk.ts';
import { catalogueOf } from '../../text/reader.ts';
import type { Catalogue } from '../../text/texts.ts';

const CATALOGUES: readonly Catalogue[] = [catalogueOf(kinds, 'en'), catalogueOf(kinds, 'ko')];
const CODES: ReadonlySet<ReasonCode> = new Set(REASON_CODES);

/** Fails unless the message has a sentence in every language, and every value that the sentence asks for. */
export function judgeMessage(message: Message): void {
  for (const catalogue of CATALOGUES) {
    const sentence = catalogue[message.key];
    if (sentence === undefined) throw new Error(`${message.key} has no sentence`);
    for (const [, name = ''] of sentence.matchAll(/\{([\w.-]+)/g))
      if (message.values[name] === undefined) throw new Error(`${message.key} comes without ${name}`);
  }
  for (const value of Object.values(message.values)) {
    if (typeof value === 'object' && !isUnknownKind(value)) judgeMessage(value);
  }
}

/** A kind that nobody knows goes by the name that the document gives it. */
function isUnknownKind({ key, values }: Message): boolean {
  return /^[\w-]+$/.test(key) && Object.keys(values).length === 0 && !kinds.has(key);
}

/** Fails unless the finding names its rule and says what is wrong, at a place that exists. */
export function judgeFinding({ rule, message, place, fix }: Finding): void {
  if (rule === '') throw new Error(`a finding without a rule: ${message.key}`);
  judgeMessage(message);
  if (fix !== undefined) judgeMessage(fix.message);
  if (place !== undefined && !(place.line >= 1 && place.column >= 1)) throw new Error(`${rule} is at no place`);
}

/** Fails unless every packet comes to an end and everything that stops one is named. */
export function judgeAnswer({ conversation, blockers, assumptions }: ProbeAnswer): void {
  const { outcome, reason, connections } = conversation;
  if (reason !== null) judgeReason(reason);
  for (const each of blockers) {
    judgeReason(each.reason);
    for (const fix of each.fixes) judgeMessage(fix.message);
  }
  for (const each of assumptions) judgeMessage(each.message);
  const traces = connections.flatMap((each) => each.traces);
  for (const { hops, verdict } of traces) {
    if (hops.length > MAX_HOPS) throw new Error(`a packet with ${hops.length} hops`);
    if (verdict.type !== 'delivered') judgeReason(verdict.reason);
  }
  const isSilent = traces.length > 0 && traces.every(({ verdict }) => verdict.type === 'delivered');
  if (outcome !== 'connected' && reason === null && !isSilent) throw new Error(`${outcome} without a reason`);
}

function judgeReason({ code, message }: Reason): void {
  if (!CODES.has(code)) throw new Error(`${code} is no reason`);
  judgeMessage(message);
}
