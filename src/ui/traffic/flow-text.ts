import { type Packet, reply } from '../../net/packet.ts';
import { headerText } from '../../scene/header.ts';
import type { Direction, Step } from '../../sim/trace.ts';

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

/** The flow as the table of a step sees it: a filter on the way in or out sees the packet on that side only. */
export function flowAtStep(steps: readonly Step[], index: number, flow: Flow): Flow {
  const asked = steps[index - 1];
  if (asked?.type !== 'filter') return flow;
  const packet = asked.direction === 'in' ? flow.before : flow.after;
  return { ...flow, before: packet, after: packet };
}
