import type { Severity } from '../../model/findings.ts';
import type { MessageValue } from '../../model/message.ts';
import type { Place } from '../report.ts';
import type { Node } from './node.ts';
import type { Settings } from './settings.ts';
import type { Template } from './template.ts';
import type { Value } from './value.ts';

/** What an intrinsic function may ask while it is evaluated. */
export interface Scope {
  readonly template: Template;
  readonly settings: Settings;
  value(node: Node): Value;
  /** The value with an attribute of a resource replaced by what the template says of it. */
  resolved(value: Value): Value;
  /** Whether the named condition of the template is true. One that does not exist is reported and false. */
  holds(condition: string, place: Place): boolean;
  report(severity: Severity, key: string, place: Place, values?: Readonly<Record<string, MessageValue>>): void;
}

/** An intrinsic function. It never throws: what it cannot do it reports, and its value is unknown. */
export type Intrinsic = (argument: Node, place: Place, scope: Scope) => Value;
