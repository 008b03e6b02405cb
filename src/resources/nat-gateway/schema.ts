import { address, choice, list, type PropsOf } from '../../model/fields.ts';

export const fields = {
  connectivity: choice(['public', 'private']),
  /** Primary private IPv4 address, from the subnet's block. */
  privateAddress: address(),
  secondaryPrivateAddresses: list(address()),
  state: choice(['available', 'pending', 'failed', 'deleting', 'deleted']),
};
export type NatGatewayProps = PropsOf<typeof fields>;
