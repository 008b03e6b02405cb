import { type Message, type MessageValue, message } from '../../model/message.ts';
import type { Fix, Finding, Severity } from '../../model/findings.ts';
import type { Json, Resource, ResourceId } from '../../model/topology.ts';
import { DOCS } from './docs.ts';
import type { Quota } from '../figures.ts';

/** The name a resource is called by in sentences. */
export function nameOf(resource: Resource): string {
  return resource.name === '' ? resource.id : resource.name;
}

/** What a finding says, without whom it is about. */
export interface Saying {
  readonly severity: Severity;
  readonly rule: string;
  /** Last part of the text key `<kind>.finding.<text>`; `name` is always among its values. */
  readonly text: string;
  readonly values?: Readonly<Record<string, MessageValue>>;
  readonly field?: string;
  readonly docs: string;
  readonly fix?: Fix | null;
}

/** A finding about the resource in the words of its kind. */
export function finding(resource: Resource, saying: Saying): Finding {
  const { severity, rule, text, values, field, docs, fix } = saying;
  return {
    severity,
    resource: resource.id,
    rule,
    message: message(`${resource.kind}.finding.${text}`, { name: nameOf(resource), ...values }),
    docs,
    ...(field === undefined ? {} : { field }),
    ...(fix === undefined || fix === null ? {} : { fix }),
  };
}

/** A fix that sets fields of one resource. */
export function settingFix(text: Message, id: ResourceId, props: Readonly<Record<string, Json>>): Fix {
  return { message: text, edit: [{ type: 'set', id, props }] };
}

/** A finding when more is used than the quota gives: an error when AWS never gives that much. */
export function quotaFinding(resource: Resource, quota: Quota, used: number, text: string): readonly Finding[] {
  if (used <= quota.initial) return [];
  const severity = quota.most !== null && used > quota.most ? 'error' : 'warning';
  const values = { used, quota: quota.initial };
  return [finding(resource, { severity, rule: quota.code, text, values, docs: DOCS.quotas })];
}
