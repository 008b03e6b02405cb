import { choice, type PropsOf, reference, references } from '../../model/fields.ts';

export const fields = {
  service: choice(['s3', 'dynamodb']),
  /** AWS's list of the service's addresses in the Region; without one, well-known blocks stand in. */
  prefixList: reference('prefix-list'),
  /** Tables that get a route to the service. */
  routeTables: references('route-table'),
  /** What the endpoint policy says to a request; a policy of one's own is taken to allow it. */
  policy: choice(['full-access', 'custom', 'deny']),
};
export type GatewayEndpointProps = PropsOf<typeof fields>;
