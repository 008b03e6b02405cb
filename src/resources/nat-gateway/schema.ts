import { address, choice, list, type PropsOf, reference } from '../../model/fields.ts';

export const fields = {
  connectivity: choice(['public', 'private']),
  /** Of one zone in a subnet, or of all zones of a VPC. */
  availability: choice(['zonal', 'regional']),
  /** Of a regional one: whether AWS chooses its zones and addresses, or its Elastic IPs say which zones it serves. */
  zones: choice(['automatic', 'manual']),
  /** Of a regional one: routes what it has translated. */
  routeTable: reference('route-table'),
  /** Primary private IPv4 address, from the subnet's block. */
  privateAddress: address(),
  secondaryPrivateAddresses: list(address()),
  state: choice(['available', 'pending', 'failed', 'deleting', 'deleted']),
};
export type NatGatewayProps = PropsOf<typeof fields>;
