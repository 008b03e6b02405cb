import { choice, flag, type PropsOf, reference } from '../../model/fields.ts';

/** AWS's states; traffic passes in `active` only. @see https://docs.aws.amazon.com/vpc/latest/peering/vpc-peering-basics.html */
export const STATES = [
  'active',
  'pending-acceptance',
  'initiating-request',
  'provisioning',
  'failed',
  'expired',
  'rejected',
  'deleting',
  'deleted',
] as const;

export const fields = {
  requester: reference('vpc'),
  accepter: reference('vpc'),
  state: choice(STATES),
  /** Whether public DNS names of the requester's hosts resolve to private addresses when the accepter's side asks. */
  requesterDns: flag(false),
  /** The same the other way round. */
  accepterDns: flag(false),
};
export type PeeringProps = PropsOf<typeof fields>;
