import type { Rule } from '../../kinds/kind.ts';
import { DOCS } from '../shared/docs.ts';
import { finding, nameOf } from '../shared/finding.ts';
import { referencesExist } from '../shared/references.ts';
import { interfacesIn } from '../shared/service-host-public.ts';
import { interfacesFit } from '../shared/service-host-rules.ts';
import type { LambdaFunctionProps } from './schema.ts';

type FunctionRule = Rule<LambdaFunctionProps>;

const docs = DOCS.lambda;

/** The way out of a public subnet is for those with a public address, which a function never has. */
const standsPrivate: FunctionRule = (lambda, view) =>
  interfacesIn(view, lambda, { isPublic: true, hasPublicAddress: false }).map(({ subnet, index }) => {
    const values = { subnet: subnet === undefined ? '' : nameOf(subnet) };
    const about = { rule: 'function-in-public-subnet', text: 'public-subnet', field: `nodes.${index}.subnet` } as const;
    return finding(lambda, { severity: 'warning', values, docs, ...about });
  });

const hasNoPublicAddress: FunctionRule = (lambda) =>
  lambda.props.nodes.flatMap(({ publicAddress }, index) => {
    if (publicAddress === '') return [];
    const about = {
      rule: 'InvalidParameterValue',
      text: 'public-address',
      field: `nodes.${index}.publicAddress`,
    } as const;
    return [finding(lambda, { severity: 'error', values: { address: publicAddress }, docs, ...about })];
  });

export const rules: readonly FunctionRule[] = [referencesExist, interfacesFit, standsPrivate, hasNoPublicAddress];
