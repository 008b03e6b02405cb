import { integer, type PropsOf, references } from '../../model/fields.ts';

export const fields = {
  /** Where instances are launched. */
  subnets: references('subnet'),
  minSize: integer(1, 0, 10_000),
  desiredCapacity: integer(1, 0, 10_000),
  maxSize: integer(1, 0, 10_000),
  /** Instances it launched. */
  instances: references('instance'),
};
export type AutoScalingGroupProps = PropsOf<typeof fields>;
