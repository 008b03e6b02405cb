import { type Resource, resourceId } from '../../model/topology.ts';
import type { View } from '../../model/view.ts';
import type { Address } from '../../net/address.ts';
import { contains, parsePrefixOrAddress } from '../../net/prefix.ts';
import type { HttpRequest } from '../../sim/relay.ts';
import type { Listener } from '../shared/balancers.ts';
import type { AlbProps, RuleRow } from './schema.ts';

/** What a listener does with a request: its default action, or that of a rule. */
export type Decision = Pick<Listener, 'action' | 'targetGroup'>;

/** A request as the load balancer sees it. */
export interface Seen extends HttpRequest {
  readonly source: Address;
}

/**
 * The action of the first rule, in order of priority, whose conditions all hold; else the listener's default one. Rules with conditions
 * that nobody asked about (headers, queries, methods) are passed over.
 * @see https://docs.aws.amazon.com/elasticloadbalancing/latest/application/listener-rules.html
 */
export function decisionOf(alb: Resource<AlbProps>, view: View, listener: Listener, seen: Seen): Decision {
  const rule = rulesOf(alb, listener.port).find((each) => !each.unread && holds(each, seen));
  if (rule === undefined) return listener;
  return {
    action: rule.action,
    targetGroup: rule.targetGroup === null ? undefined : view.resource(resourceId(rule.targetGroup)),
  };
}

/** Rules of the listener at a port, in order of priority. */
export function rulesOf({ props }: Resource<AlbProps>, port: number): readonly RuleRow[] {
  return props.rules.filter((each) => each.port === port).sort((a, b) => a.priority - b.priority);
}

function holds({ hosts, paths, sources }: RuleRow, seen: Seen): boolean {
  const host = seen.host.toLowerCase();
  return (
    anyOf(hosts, (pattern) => matches(pattern.toLowerCase(), host)) &&
    anyOf(paths, (pattern) => matches(pattern, seen.path)) &&
    anyOf(sources, (block) => isIn(block, seen.source))
  );
}

/** Whether one of the values holds, of which a condition has one or none at all. */
function anyOf(values: string, holdsFor: (value: string) => boolean): boolean {
  const all = values.split(/\s+/).filter((each) => each !== '');
  return all.length === 0 || all.some(holdsFor);
}

/** `*` stands for any text, `?` for one character. */
function matches(pattern: string, text: string): boolean {
  const escaped = pattern
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replaceAll('*', '.*')
    .replaceAll('?', '.');
  return new RegExp(`^${escaped}$`, 's').test(text);
}

function isIn(block: string, address: Address): boolean {
  const prefix = parsePrefixOrAddress(block);
  return prefix !== null && contains(prefix, address);
}
