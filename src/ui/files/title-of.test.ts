import { expect, test } from 'vitest';
import { titleOf } from './title-of.ts';

test('one file gives its name without the ending', () => {
  expect(titleOf(['nat-instance-lab.yaml'])).toBe('nat-instance-lab');
  expect(titleOf(['lab/nat-instance-lab.yaml'])).toBe('nat-instance-lab');
});

test('a folder gives its own name, however deep the files in it lie', () => {
  expect(titleOf(['accounts/1111/seoul/vpcs.json', 'accounts/2222/seoul/vpcs.json'])).toBe('accounts');
  expect(titleOf(['accounts/1111/subnets.json', 'accounts/1111/vpcs.json'])).toBe('1111');
});

test('files side by side give the name of the first', () => {
  expect(titleOf(['describe-subnets.json', 'describe-vpcs.json'])).toBe('describe-subnets');
  expect(titleOf(['a/subnets.json', 'b/vpcs.json'])).toBe('subnets');
});
