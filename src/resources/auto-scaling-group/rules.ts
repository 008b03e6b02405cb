import type { Rule } from '../../kinds/kind.ts';
import { usableAddresses } from '../../model/numbering.ts';
import { prefixFamily } from '../../net/prefix.ts';
import { holdersIn } from '../shared/addresses.ts';
import { DOCS } from '../shared/docs.ts';
import { finding } from '../shared/finding.ts';
import { referencesExist } from '../shared/references.ts';
import { prefixesOf } from '../shared/subnets.ts';
import type { AutoScalingGroupProps } from './schema.ts';

type GroupRule = Rule<AutoScalingGroupProps>;

const docs = DOCS.autoScaling;

const sizesFit: GroupRule = (group) => {
  const { minSize, desiredCapacity, maxSize } = group.props;
  if (minSize <= desiredCapacity && desiredCapacity <= maxSize) return [];
  const values = { min: minSize, desired: desiredCapacity, max: maxSize };
  return [
    finding(group, {
      severity: 'error',
      rule: 'ValidationError',
      text: 'sizes',
      field: 'desiredCapacity',
      values,
      docs,
    }),
  ];
};

const hasSubnet: GroupRule = (group) =>
  group.props.subnets.length > 0
    ? []
    : [finding(group, { severity: 'error', rule: 'ValidationError', text: 'no-subnet', field: 'subnets', docs })];

/** Every instance takes an address; scaling out ends where the subnets have none left. */
const subnetsHaveRoom: GroupRule = (group, view) => {
  const { subnets, instances, maxSize } = group.props;
  const known = subnets.flatMap((id) => view.resource(id) ?? []);
  if (known.length === 0 || known.length < subnets.length) return [];
  const free = known.reduce((sum, subnet) => {
    const block = prefixesOf(subnet).find((each) => prefixFamily(each) === 4);
    const usable = block === undefined ? 0 : (usableAddresses(block)?.count ?? 0);
    const used = holdersIn(view, subnet.id).filter(({ address }) => typeof address === 'number').length;
    return sum + Math.max(0, usable - used);
  }, 0);
  const wanted = maxSize - instances.length;
  if (wanted <= free) return [];
  const about = { rule: 'InsufficientFreeAddressesInSubnet', text: 'no-room', field: 'maxSize', docs } as const;
  return [finding(group, { severity: 'warning', values: { wanted, free }, ...about })];
};

export const rules: readonly GroupRule[] = [referencesExist, hasSubnet, sizesFit, subnetsHaveRoom];
