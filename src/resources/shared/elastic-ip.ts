import type { Fix } from '../../model/findings.ts';
import { message } from '../../model/message.ts';
import { type Resource, type ResourceId, resourceId } from '../../model/topology.ts';
import type { View } from '../../model/view.ts';
import { nextPublicAddress } from './addresses.ts';
import { nameOf } from './finding.ts';

/** A newly allocated Elastic IP that the holder (an interface, an instance, a NAT gateway) has; a regional one, for a zone. */
export function newElasticIp(view: View, holder: Resource, id: ResourceId, zone = ''): Resource {
  const parent = holder.parent;
  const around = parent === null ? undefined : (view.enclosing(parent, 'region') ?? view.enclosing(parent, 'vpc'));
  return {
    id,
    kind: 'elastic-ip',
    name: `${nameOf(holder)}-eip`,
    parent: around?.id ?? null,
    props: { address: nextPublicAddress(view), association: holder.id, privateAddress: '', zone },
  };
}

/** The fix that allocates an Elastic IP and associates it, with the holder's primary address unless another is named; its id follows from the holder's, so that the fix is the same every time. */
export function allocateFor(view: View, holder: Resource, privateAddress = ''): readonly Fix[] {
  const id = freeId(view, `${holder.id}-eip`);
  const text = message('fix.allocate', { name: nameOf(holder) });
  const elastic = newElasticIp(view, holder, id);
  const resource = { ...elastic, props: { ...elastic.props, privateAddress } };
  return [{ message: text, edit: [{ type: 'put', resource }] }];
}

/** The fix that allocates an Elastic IP by which a regional NAT gateway serves the zone. */
export function allocateInZone(view: View, gateway: Resource, zone: string): Fix {
  const id = freeId(view, `${gateway.id}-${zone}`);
  const text = message('nat-gateway.fix.zone', { name: nameOf(gateway), zone });
  return { message: text, edit: [{ type: 'put', resource: newElasticIp(view, gateway, id, zone) }] };
}

function freeId(view: View, wanted: string): ResourceId {
  let id = resourceId(wanted);
  for (let count = 2; view.resource(id) !== undefined; count += 1) id = resourceId(`${wanted}-${count}`);
  return id;
}
