import { type PropsOf, references } from '../../model/fields.ts';

export const fields = { subnets: references('subnet') };
export type DbSubnetGroupProps = PropsOf<typeof fields>;
