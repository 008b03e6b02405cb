import { flowLogsOf, recordsKeptBy } from '../kinds/flow-logs.ts';
import { message } from '../model/message.ts';
import type { ResourceId } from '../model/topology.ts';
import type { View } from '../model/view.ts';
import { kinds } from '../resources/registry.ts';
import { DEFAULT_FORMAT, EXAMPLE_FRAME, type FlowRecord, printRecords } from '../sim/flow-log.ts';
import type { Say } from '../sim/print-json.ts';

/** What one flow log records; `log` is null where none is in the source and every interface is looked at. */
export interface WrittenFlowLog {
  readonly log: string | null;
  readonly format: string;
  readonly lines: readonly string[];
}

/** Lines of every flow log of the source, else of one in the default format. Account and times are AWS's example's. */
export function writtenFlowLogs(view: View, records: readonly FlowRecord[]): readonly WrittenFlowLog[] {
  const idOf = (id: ResourceId): string => view.resource(id)?.sourceId ?? id;
  const linesOf = (kept: readonly FlowRecord[], format: string): readonly string[] =>
    kept.flatMap((record) => printRecords(record.interfaceId, [record], { format, frame: EXAMPLE_FRAME, idOf }));
  const logs = flowLogsOf(view, kinds).map((log) => ({
    log: log.resource.name || log.resource.id,
    format: log.format,
    lines: linesOf(recordsKeptBy(log, records, view), log.format),
  }));
  if (logs.length > 0) return logs;
  return [{ log: null, format: DEFAULT_FORMAT, lines: linesOf(records, DEFAULT_FORMAT) }];
}

/** For people: each log under its name, with the names of its fields. */
export function flowLogText(logs: readonly WrittenFlowLog[], say: Say): string {
  return logs
    .map(({ log, format, lines }) => {
      const title = say(log === null ? message('flow-logs.everywhere') : message('flow-logs.title', { name: log }));
      const all = [format.replaceAll(/[${}]/g, ''), ...(lines.length === 0 ? ['-'] : lines)];
      return `\n${title}\n${all.map((line) => `  ${line}\n`).join('')}`;
    })
    .join('');
}
