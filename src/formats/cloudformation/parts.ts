import type { CfnType, PartZones } from '../mapping.ts';
import { follow } from './evaluate.ts';
import type { Scope } from './scope.ts';
import type { TemplateResource } from './template.ts';
import { spell } from './value.ts';
import { isZone } from './zone-name.ts';

/**
 * The part that an item of a list attribute stands for, by its position (`EndpointIds.1`) or, in lists of `zone:id`, by its zone
 * (`EndpointIds.us-east-1a`); null for other attributes.
 */
export function partNamed(
  attribute: string,
  { attributes }: CfnType,
  resource: TemplateResource | undefined,
  scope: Scope,
): string | null {
  const dot = attribute.indexOf('.');
  const kind = attributes?.[dot < 0 ? attribute : attribute.slice(0, dot)];
  if (kind?.type !== 'parts') return null;
  const item = dot < 0 ? '0' : attribute.slice(dot + 1).replace(/\..*/, '');
  const index = isZone(item) ? zonesOf(kind.zones, resource, scope).indexOf(item) : Number(item);
  return index < 0 ? null : `${kind.part}-${index}`;
}

function zonesOf(at: PartZones | undefined, resource: TemplateResource | undefined, scope: Scope): readonly string[] {
  const properties = resource?.properties ?? undefined;
  const list = at === undefined ? null : follow(properties, [at.list], scope);
  if (at === undefined || list?.type !== 'list') return [];
  return list.items.map((_, index) => {
    const zone = follow(properties, [at.list, String(index), ...at.path.split('.')], scope);
    return zone === null ? '' : (spell(scope.resolved(zone))?.text ?? '');
  });
}
