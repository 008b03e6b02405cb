import type { Around, Drafts } from '../../formats/mapping.ts';
import type { Resource, ResourceId } from '../../model/topology.ts';
import { flagOf, referenceOf, referencesOf, rowsOf, textOf } from '../shared/props.ts';
import { interfaceRows, settleInterfaces } from '../shared/service-host-drafts.ts';
import { ENGINES } from './schema.ts';

/** `sqlserver-ex` and `oracle-se2` are editions of an engine. */
export function engineOf(text: string): string {
  return ENGINES.find((each) => text === each) ?? ENGINES.find((each) => text.startsWith(`${each}-`)) ?? 'mysql';
}

/** The database stands in the subnet of its group that is in the zone, else in the first; `assign` gives a public address. */
export function settleDatabase(drafts: Drafts, id: ResourceId, zone: string | null, assign: () => string): void {
  drafts.settle(id, (database, around) => placed(database, around, zone));
  settleInterfaces(drafts, id, (_index, around) => (flagOf(around.find(id), 'publiclyAccessible') ? assign() : ''));
}

function placed(database: Resource, around: Around, zone: string | null): Resource {
  if (rowsOf(database, 'nodes').length > 0) return database;
  const group = referenceOf(database, 'subnetGroup');
  const subnets = referencesOf(group === null ? undefined : around.find(group), 'subnets');
  const inZone = subnets.find((each) => textOf(around.enclosing(each, 'availability-zone'), 'zone') === zone);
  const [first] = subnets;
  const subnet = inZone ?? first;
  return subnet === undefined
    ? database
    : { ...database, props: { ...database.props, nodes: interfaceRows([subnet]) } };
}
