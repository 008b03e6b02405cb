import type { Severity } from '../../model/findings.ts';
import type { MessageValue } from '../../model/message.ts';
import type { Shapes } from '../../model/shape.ts';
import type { Report } from '../report.ts';
import type { Places } from './places.ts';

/** What the parts of a document are read with. */
export interface DocumentContext {
  readonly shapes: Shapes;
  complain(
    severity: Severity,
    rule: string,
    path: readonly (string | number)[],
    values?: Readonly<Record<string, MessageValue>>,
  ): void;
  readonly report: Report;
  readonly places: Places;
}
