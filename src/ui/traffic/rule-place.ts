import type { Fix } from '../../model/findings.ts';
import type { Field, Fields } from '../../model/fields.ts';
import type { ResourceId } from '../../model/topology.ts';
import type { ReasonCode } from '../../sim/reasons.ts';
import type { Reason, RuleRef } from '../../sim/trace.ts';
import type { Judgement } from './step-text.ts';

/** A field of a resource, as `showField` takes it. */
export interface Place {
  readonly resource: ResourceId;
  /** Empty for the resource as a whole. */
  readonly path: string;
}

/** Which of the resource's tables holds its rules for traffic in the direction; its only table whatever the direction. */
export function ruleTable(fields: Fields, direction: 'in' | 'out' | null): string | null {
  const tables = Object.entries(fields).flatMap(([name, field]) => (isTable(field) ? [name] : []));
  if (tables.length === 1) return tables[0] ?? null;
  if (direction === null) return null;
  return tables.find((name) => name === (direction === 'in' ? 'inbound' : 'outbound')) ?? null;
}

/** Path of a rule's row: `routes.2`, `inbound.ghost` for what AWS adds, the table alone without a rule; empty without a table. */
export function rulePath(fields: Fields, rule: RuleRef | null, direction: 'in' | 'out' | null): string {
  const table = ruleTable(fields, direction);
  if (table === null) return '';
  return rule === null ? table : `${table}.${rule.index ?? 'ghost'}`;
}

/** The field that stopped a packet: its rule's row, else the field that a fix would set. */
export function reasonPlace(reason: Reason, fixes: readonly Fix[], fieldsOf: (id: ResourceId) => Fields): Place {
  const resource = reason.rule?.resource ?? reason.at;
  const path = rulePath(fieldsOf(resource), reason.rule, directionOf(reason.code));
  if (reason.rule !== null && path !== '') return { resource, path };
  const mended = fixes.flatMap((fix) => fix.edit).find((change) => change.type === 'set');
  if (mended?.type === 'set') return { resource: mended.id, path: Object.keys(mended.props)[0] ?? '' };
  return { resource, path };
}

/** The row that decided a step of a hop; the resource as a whole where no row did. */
export function stepPlace({ rule, resource, side }: Judgement, fieldsOf: (id: ResourceId) => Fields): Place {
  const at = rule?.resource ?? resource;
  return { resource: at, path: rule === null && side === null ? '' : rulePath(fieldsOf(at), rule, side) };
}

function directionOf(code: ReasonCode): 'in' | 'out' | null {
  if (code.includes('_INGRESS_')) return 'in';
  return code.includes('_EGRESS_') ? 'out' : null;
}

function isTable({ widget }: Field): boolean {
  return widget.type === 'table' && !('value' in widget.columns);
}
