import { type Packet, reply } from '../../net/packet.ts';
import { headerText } from '../../scene/header.ts';
import type { Direction, Hop } from '../../sim/trace.ts';

/** A packet at a device, before and after it. */
export interface Flow {
  readonly before: Packet;
  readonly after: Packet;
  readonly direction: Direction;
}

/** The flow that a packet belongs to, as its first packet went: the same text for requests and replies. A translation shows both sides. */
export function flowText({ before, after, direction }: Flow): string {
  const [inside, outside] = direction === 'request' ? [before, after] : [reply(after), reply(before)];
  const [original, translated] = [headerText(inside), headerText(outside)];
  return original === translated ? original : `${original} ⇒ ${translated}`;
}

/** The flow as the table of a step sees it: a device's own table knows both sides, a filter at a port of it only the packet there. */
export function flowAtStep(hop: Pick<Hop, 'resource' | 'steps'>, index: number, flow: Flow): Flow {
  const [asked, session] = [hop.steps[index - 1], hop.steps[index]];
  if (asked?.type !== 'filter' || session?.type !== 'session' || session.resource === hop.resource) return flow;
  const packet = asked.direction === 'in' ? flow.before : flow.after;
  return { ...flow, before: packet, after: packet };
}
