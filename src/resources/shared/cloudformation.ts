import type { CfnPointer, CfnSource, Drafts } from '../../formats/mapping.ts';
import { message } from '../../model/message.ts';
import type { Json, Props, ResourceId } from '../../model/topology.ts';

/** The Region's frame, drafted once however many ask for it. */
export function draftRegion(source: CfnSource, drafts: Drafts): ResourceId {
  const id = drafts.id(source.region);
  drafts.ensure({ id, kind: 'region', name: source.region, parent: null, props: { region: source.region } });
  return id;
}

/** The frame of a zone within a VPC, drafted once. */
export function draftZone(vpc: ResourceId, zone: string, drafts: Drafts): ResourceId {
  const id = drafts.partId(vpc, zone);
  drafts.ensure({ id, kind: 'availability-zone', name: zone, parent: vpc, props: { zone } });
  return id;
}

/** The VPC a resource names. One without is in the Region's default VPC, which no template describes. */
export function vpcOf(source: CfnSource): ResourceId | null {
  if (!source.has('VpcId'))
    source.report('warning', 'cfn-default-vpc', message('cfn.default-vpc', { id: source.logicalId }));
  return source.reference('VpcId');
}

/** Reports a property as one that is not understood, unless it says what goes without saying. */
export function expectUsual(source: CfnSource, property: string, usual: string): void {
  const said = source.text(property);
  if (said === null || said.toLowerCase() === usual) return;
  source.report('warning', 'cfn-property', message('cfn.property', { property, type: source.type }), property);
}

/** The props with rows added at the end of a table. */
export function withRows(props: Props, field: string, rows: readonly Json[]): Props {
  const before = props[field];
  return { ...props, [field]: [...(Array.isArray(before) ? before : []), ...rows] };
}

/** Whether a property points at what AWS makes along with a resource (a VPC's default group): only settling finds it. */
export function isMadeAlong(pointer: CfnPointer | null, drafts: Drafts): boolean {
  return pointer?.type === 'resource' && pointer.id !== drafts.id(pointer.logicalId);
}

/** The prefix list a property points at. Of one that is named by its AWS id the entries are not known; null for any other text. */
export function prefixListAt(pointer: CfnPointer | null, source: CfnSource, drafts: Drafts): ResourceId | null {
  if (pointer?.type === 'resource') return pointer.id;
  if (pointer === null || !/^pl-[0-9a-f]+$/.test(pointer.text)) return null;
  const id = drafts.id(pointer.text);
  const props = { owner: 'customer', listing: 'unknown' };
  const parent = draftRegion(source, drafts);
  drafts.ensure({ id, kind: 'prefix-list', name: pointer.text, parent, sourceId: pointer.text, props });
  return id;
}
