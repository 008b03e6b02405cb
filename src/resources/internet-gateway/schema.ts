import type { PropsOf } from '../../model/fields.ts';

/** The VPC that contains it is the VPC it is attached to; there is nothing else to set. */
export const fields = {};
export type InternetGatewayProps = PropsOf<typeof fields>;
