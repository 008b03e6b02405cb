import { type Message, message } from '../model/message.ts';
import type { ResourceId } from '../model/topology.ts';
import type { Conversation } from '../sim/trace.ts';
import type { TimelineStep } from './timeline.ts';

/** Puts a message into words; text that is no message stands as it is. */
export type Say = (message: Message) => string;

/** What is written under a run while a step is played. */
export interface Caption {
  /** Which packet is where. */
  readonly title: string;
  /** What happens to it there; empty where it only passes. */
  readonly detail: string;
}

/** Title and detail of a step in the reader's words: why it is dropped, what is rewritten, or which route it takes. */
export function captionOf(step: TimelineStep, nameOf: (id: ResourceId) => string, say: Say): Caption {
  return { title: `${step.label} · ${nameOf(step.resource)}`, detail: detailOf(step, nameOf, say) };
}

/** How the conversation ended and why, or what the program at the source printed. */
export function verdictCaption(conversation: Conversation, say: Say): Caption {
  const title = say(message(`outcome.${conversation.outcome}`));
  if (conversation.reason !== null) return { title, detail: say(conversation.reason.message) };
  return { title, detail: conversation.answer?.trim().split('\n')[0] ?? '' };
}

function detailOf(step: TimelineStep, nameOf: (id: ResourceId) => string, say: Say): string {
  if (step.drop !== null) return say(step.drop.message);
  const { rewrites, steps } = step.treatment;
  if (rewrites.length > 0) {
    return rewrites
      .map((rewrite) => `${say(message(`packet.${rewrite.field}`))} ${rewrite.before} → ${rewrite.after}`)
      .join(', ');
  }
  const route = steps.findLast((each) => each.type === 'route');
  if (route !== undefined && route.target !== null) {
    const target = route.target === 'local' ? 'local' : nameOf(route.target);
    return `${say(message('step.route'))} ${route.matched} → ${target}`;
  }
  return step.last ? say(message('verdict.delivered')) : '';
}
