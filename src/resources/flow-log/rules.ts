import type { Rule } from '../../kinds/kind.ts';
import { DOCS } from '../shared/docs.ts';
import { finding } from '../shared/finding.ts';
import { referencesExist } from '../shared/references.ts';
import type { FlowLogProps } from './schema.ts';

type LogRule = Rule<FlowLogProps>;

const docs = DOCS.flowLogs;

const hasTarget: LogRule = (log) =>
  log.props.target !== null
    ? []
    : [finding(log, { severity: 'error', rule: 'MissingParameter', text: 'no-target', field: 'target', docs })];

const hasFields: LogRule = (log) =>
  /\$\{[\w-]+\}/.test(log.props.format)
    ? []
    : [finding(log, { severity: 'error', rule: 'InvalidParameter', text: 'no-fields', field: 'format', docs })];

export const rules: readonly LogRule[] = [referencesExist, hasTarget, hasFields];
