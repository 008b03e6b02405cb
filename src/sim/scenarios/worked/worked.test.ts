import { describe, expect, test } from 'vitest';
import { balancerPlays } from './balancers.ts';
import { bastionPlays } from './bastions.ts';
import { connectionPlays } from './connections.ts';
import { endpointPlays } from './endpoints.ts';
import { labPlays } from './lab.ts';
import { natPlays } from './nat.ts';
import type { Scenario } from './scenario.ts';
import scenarios from './scenarios.json';
import { vpcPlays } from './vpc.ts';

const PLAYS = {
  ...natPlays,
  ...labPlays,
  ...bastionPlays,
  ...vpcPlays,
  ...endpointPlays,
  ...connectionPlays,
  ...balancerPlays,
};
const SCENARIOS: readonly Scenario[] = scenarios;

describe('worked scenarios', () => {
  test.each(SCENARIOS)('$number: $given; $asked', ({ number, expected }) => {
    expect(PLAYS[number]?.()).toEqual(expected);
  });

  test('are all played, each once', () => {
    const numbers = SCENARIOS.map((each) => each.number);
    expect(new Set(numbers).size).toBe(numbers.length);
    expect(Object.keys(PLAYS).map(Number)).toEqual([...numbers].sort((a, b) => a - b));
  });
});
