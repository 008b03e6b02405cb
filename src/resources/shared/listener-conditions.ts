/** A condition of a listener rule as AWS writes it. */
export interface RuleCondition {
  /** `host-header`, `path-pattern`, `source-ip`, or another that is not looked at. */
  readonly field: string;
  readonly values: readonly string[];
  /** Whether it says more than values. */
  readonly more: boolean;
}

/** Cells of a rule's row. @see https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_RuleCondition.html */
export interface ConditionCells {
  readonly hosts: string;
  readonly paths: string;
  readonly sources: string;
  readonly unread: boolean;
}

/** Conditions by what they look at, values separated by spaces. */
export function conditionCells(conditions: readonly RuleCondition[]): ConditionCells {
  const valuesOf = (field: string): string =>
    conditions.flatMap((each) => (each.field === field ? each.values : [])).join(' ');
  return {
    hosts: valuesOf('host-header'),
    paths: valuesOf('path-pattern'),
    sources: valuesOf('source-ip'),
    unread: conditions.some(({ field, values, more }) => more || !READ.includes(field) || values.length === 0),
  };
}

const READ: readonly string[] = ['host-header', 'path-pattern', 'source-ip'];
