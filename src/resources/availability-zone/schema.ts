import { type PropsOf, text } from '../../model/fields.ts';

export const fields = {
  /** Name of the zone, e.g. `ap-northeast-2a`. */
  zone: text('ap-northeast-2a'),
};
export type AvailabilityZoneProps = PropsOf<typeof fields>;
