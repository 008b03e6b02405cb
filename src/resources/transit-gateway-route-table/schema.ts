import { block, type PropsOf, referenceOr, table } from '../../model/fields.ts';

export const routeColumns = {
  destination: block(),
  /** `blackhole` drops on purpose; none stands for an attachment that is gone, which drops as well. */
  attachment: referenceOr(['blackhole'], 'transit-gateway-attachment'),
};

export const fields = {
  /** Static routes; propagated ones follow from the attachments. */
  routes: table(routeColumns),
};
export type TransitTableProps = PropsOf<typeof fields>;
