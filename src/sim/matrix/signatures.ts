import type { ResourceId } from '../../model/topology.ts';
import type { CompiledRule, Filter, RouteTable } from '../tables.ts';
import type { Network } from '../network.ts';

/** What makes two policies decide alike, as text: everything but the names they are told by. */
export interface Signatures {
  filter(filter: Filter): string;
  table(table: RouteTable): string;
}

const filters = new WeakMap<Filter, string>();
const tables = new WeakMap<RouteTable, string>();

/** Groups count only where a rule somewhere names them. */
export function signaturesOf(network: Network): Signatures {
  const named = new Set<ResourceId>();
  for (const { inbound, outbound } of network.filters)
    for (const { group } of [...inbound, ...outbound]) if (group !== null) named.add(group);
  return {
    filter: (filter) => {
      const known = filters.get(filter) ?? filterText(filter);
      filters.set(filter, known);
      const groups = filter.resources.filter((each) => named.has(each));
      return groups.length === 0 ? known : `${known} as ${groups.join(' ')}`;
    },
    table: (table) => {
      const known = tables.get(table) ?? tableText(table);
      tables.set(table, known);
      return known;
    },
  };
}

function filterText({ type, inbound, outbound }: Filter): string {
  return `${type} in ${inbound.map(ruleText).join(';')} out ${outbound.map(ruleText).join(';')}`;
}

function ruleText(rule: CompiledRule): string {
  const { protocol, from, to, icmpType, icmpCode, group, standing, prefix, allow } = rule;
  const peer = prefix === null ? `${standing} ${group}` : `${typeof prefix.base} ${prefix.base}/${prefix.length}`;
  return `${protocol} ${from} ${to} ${icmpType} ${icmpCode} ${allow} ${peer}`;
}

function tableText({ routes }: RouteTable): string {
  const texts = routes.map(({ prefix, target, port, portByZone }) => {
    const zones = [...(portByZone ?? [])].map(([zone, each]) => `${zone}=${each.index}`);
    return `${typeof prefix.base} ${prefix.base}/${prefix.length} ${target} ${port?.index} ${zones.join(',')}`;
  });
  return `routes ${texts.join(';')}`;
}
