import type { Resource, ResourceId } from '../../model/topology.ts';
import type { View } from '../../model/view.ts';
import { flagOf, referenceOf, referencesOf, rowsOf } from './props.ts';

/**
 * The default route table of a transit gateway where a template may leave it to AWS, else null. Nothing in a template refers to a table
 * that AWS makes: it has no static routes, no peering is associated with it, and every VPC's attachment has it as AWS gives it.
 */
export function tableLeftToAws(view: View, gateway: Resource | undefined): ResourceId | null {
  const association = usual(gateway, 'Association');
  const propagation = usual(gateway, 'Propagation');
  const id = association ?? propagation;
  const table = id === null ? undefined : view.resource(id);
  if (gateway === undefined || id === null || table?.parent !== gateway.id) return null;
  if (association !== null && propagation !== null && association !== propagation) return null;
  if (rowsOf(table, 'routes').length > 0) return null;
  const attachments = view.ofKind('transit-gateway-attachment');
  if (attachments.some((each) => isPeering(view, each) && tablesOf(each).includes(id))) return null;
  const ofVpcs = attachments.filter((each) => each.parent === gateway.id && kindAttached(view, each) === 'vpc');
  const asGiven = (each: Resource): boolean =>
    (referenceOf(each, 'routeTable') === id) === (association === id) &&
    referencesOf(each, 'propagatesTo').includes(id) === (propagation === id);
  return ofVpcs.every(asGiven) ? id : null;
}

/** The default table for associations or propagations; null where the gateway has none. */
export function usual(gateway: Resource | undefined, what: 'Association' | 'Propagation'): ResourceId | null {
  return flagOf(gateway, `default${what}`) ? referenceOf(gateway, `default${what}Table`) : null;
}

function isPeering(view: View, attachment: Resource): boolean {
  return kindAttached(view, attachment) === 'transit-gateway';
}

function kindAttached(view: View, attachment: Resource): string | undefined {
  const id = referenceOf(attachment, 'attached');
  return id === null ? undefined : view.resource(id)?.kind;
}

function tablesOf(attachment: Resource): readonly (ResourceId | null)[] {
  return [referenceOf(attachment, 'routeTable'), referenceOf(attachment, 'peerRouteTable')];
}

/** The word by which AWS writes a switch of a transit gateway. */
export function enabled(is: boolean): 'enable' | 'disable' {
  return is ? 'enable' : 'disable';
}
