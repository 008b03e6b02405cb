import { type PropsOf, text } from '../../model/fields.ts';

export const fields = {
  /** AWS's code of the Region, e.g. `ap-northeast-2`. */
  region: text('ap-northeast-2'),
};
export type RegionProps = PropsOf<typeof fields>;
