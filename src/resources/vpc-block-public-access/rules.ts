import type { Rule } from '../../kinds/kind.ts';
import { DOCS } from '../shared/docs.ts';
import { finding, nameOf } from '../shared/finding.ts';
import { referencesExist } from '../shared/references.ts';
import { isSameRegion } from '../shared/region.ts';
import type { BlockPublicAccessProps } from './schema.ts';

type BlockRule = Rule<BlockPublicAccessProps>;

const docs = DOCS.blockPublicAccess;

const isOnly: BlockRule = (block, view) => {
  const other = view.ofKind(block.kind).find((each) => each.id < block.id && isSameRegion(view, each.id, block.id));
  if (other === undefined) return [];
  return [
    finding(block, { severity: 'error', rule: 'second-block', text: 'second', values: { other: nameOf(other) }, docs }),
  ];
};

/** An exclusion for outbound traffic says nothing where inbound traffic alone is blocked. */
const exclusionsMatter: BlockRule = (block) =>
  block.props.exclusions.flatMap(({ resource, mode }, index) => {
    const field = `exclusions.${index}.${resource === null ? 'resource' : 'mode'}`;
    if (resource === null)
      return [finding(block, { severity: 'error', rule: 'MissingParameter', text: 'no-resource', field, docs })];
    if (mode !== 'allow-egress' || block.props.mode !== 'block-ingress') return [];
    return [finding(block, { severity: 'error', rule: 'InvalidParameterValue', text: 'egress', field, docs })];
  });

export const rules: readonly BlockRule[] = [referencesExist, isOnly, exclusionsMatter];
