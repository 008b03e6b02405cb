import type { CfnMapping, CfnSource, Drafts } from '../../formats/mapping.ts';
import { present } from '../../formats/present.ts';
import { draftRegion } from '../shared/cloudformation.ts';
import { placeOf, writeList } from './cloudformation-write.ts';

/** @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-prefixlist.html */
export const cloudformation: CfnMapping = {
  types: { 'AWS::EC2::PrefixList': { read: readList } },
  write: writeList,
  comesWith: placeOf,
};

function readList(source: CfnSource, drafts: Drafts): void {
  const entries = source.records('Entries').flatMap((entry) => {
    const cidr = entry.text('Cidr');
    return cidr === null ? [] : [{ cidr, description: entry.text('Description') ?? '' }];
  });
  drafts.put({
    id: drafts.id(source.logicalId),
    kind: 'prefix-list',
    name: source.text('PrefixListName') ?? source.name,
    parent: draftRegion(source, drafts),
    sourceId: source.logicalId,
    props: { ...present({ family: source.text('AddressFamily'), maxEntries: source.number('MaxEntries') }), entries },
  });
}
