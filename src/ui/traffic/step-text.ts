import { type Message, message } from '../../model/message.ts';
import type { ResourceId } from '../../model/topology.ts';
import type { RuleRef, Step } from '../../sim/trace.ts';
import { type Flow, flowText } from './flow-text.ts';

/** Who decided in a step of a hop, and how. */
export interface Judgement {
  /** False where the step stopped the packet. */
  readonly allow: boolean;
  /** The resource that decided, to jump to. */
  readonly resource: ResourceId;
  readonly rule: RuleRef | null;
  /** Side of the port whose rules were asked; null where that does not matter. */
  readonly side: 'in' | 'out' | null;
}

export interface StepText extends Judgement {
  readonly message: Message;
}

export type NameOf = (id: ResourceId) => string;

/** One line per step, in the words of `ui.traffic.step.*`. */
export function tellStep(step: Step, flow: Flow, nameOf: NameOf): StepText {
  return { ...judgeStep(step), message: tell(step, flow, nameOf) };
}

/** Who decided in a step and how, without words. */
export function judgeStep(step: Step): Judgement {
  return { ...judge(step), side: step.type === 'filter' ? step.direction : null };
}

function judge(step: Step): Omit<Judgement, 'side'> {
  switch (step.type) {
    case 'check':
      return { allow: step.allow, resource: step.resource, rule: null };
    case 'filter':
      return { allow: step.allow, resource: step.resource, rule: step.rule };
    case 'route':
      return { allow: step.target !== null, resource: step.resource, rule: step.rule };
    case 'session':
    case 'choice':
      return { allow: true, resource: step.resource, rule: null };
    case 'drop':
      return { allow: false, resource: step.reason.at, rule: step.reason.rule };
  }
}

function tell(step: Step, flow: Flow, nameOf: NameOf): Message {
  switch (step.type) {
    case 'check':
      return message(`ui.traffic.step.${step.check}.${step.allow ? 'pass' : 'fail'}`, { name: nameOf(step.resource) });
    case 'filter':
      return tellFilter(step, nameOf);
    case 'route':
      return tellRoute(step, nameOf);
    case 'session':
      return message(`ui.traffic.step.session.${step.action}`, { table: step.table, text: flowText(flow) });
    case 'choice':
      return message('ui.traffic.step.choice', { chosen: step.chosen, among: step.among.join(', ') });
    case 'drop':
      return step.reason.message;
  }
}

function tellFilter(step: Extract<Step, { type: 'filter' }>, nameOf: NameOf): Message {
  const name = nameOf(step.resource);
  if (step.bySession) return message(`ui.traffic.step.filter.${step.direction}.session`, { name });
  const rule = step.rule?.text ?? '*';
  return message(`ui.traffic.step.filter.${step.direction}.${step.allow ? 'allow' : 'deny'}`, { name, rule });
}

function tellRoute(step: Extract<Step, { type: 'route' }>, nameOf: NameOf): Message {
  const name = nameOf(step.resource);
  if (step.target === null) return message('ui.traffic.step.route.none', { name, matched: step.matched });
  const target = step.target === 'local' ? 'local' : nameOf(step.target);
  return message('ui.traffic.step.route', { name, matched: step.matched, target });
}
