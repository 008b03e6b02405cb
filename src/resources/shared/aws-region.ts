import type { AwsRecord, Drafts } from '../../formats/mapping.ts';
import type { ResourceId } from '../../model/topology.ts';

/** The frame of the record's Region, drafted once however many ask for it; null where nothing tells the Region. */
export function awsRegion({ region }: AwsRecord, drafts: Drafts): ResourceId | null {
  if (region === null) return null;
  const id = drafts.id(region);
  drafts.ensure({ id, kind: 'region', name: region, parent: null, props: { region } });
  return id;
}

/** Blocks of a `…CidrBlockAssociationSet` that are in force. */
export function associatedBlocks(record: AwsRecord, family: 4 | 6): readonly string[] {
  const prefix = family === 4 ? '' : 'Ipv6';
  return record.records(`${prefix}CidrBlockAssociationSet`).flatMap((each) => {
    const state = each.record(`${prefix}CidrBlockState`)?.text('State') ?? 'associated';
    return state === 'associated' ? (each.text(`${prefix}CidrBlock`) ?? []) : [];
  });
}
