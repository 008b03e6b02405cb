import { address, choice, flag, list, type PropsOf, reference, references } from '../../model/fields.ts';

/** AWS's states; traffic passes in `available` and `modifying`. @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_TransitGatewayAttachment.html */
export const STATES = [
  'available',
  'pendingAcceptance',
  'initiatingRequest',
  'pending',
  'modifying',
  'failing',
  'failed',
  'rejecting',
  'rejected',
  'rollingBack',
  'deleting',
  'deleted',
] as const;

export const fields = {
  /** What is on the other side; its kind decides the type of the attachment. */
  attached: reference('vpc', 'vpn-connection', 'direct-connect-gateway', 'transit-gateway'),
  /** Of a VPC: one subnet in each Availability Zone that may use the attachment. */
  subnets: references('subnet'),
  /** Private addresses of its interfaces in the order of the subnets, where they are known: AWS chooses them. */
  addresses: list(address()),
  /** Table for what comes from the attachment (association). */
  routeTable: reference('transit-gateway-route-table'),
  /** Of a peering: the same at the transit gateway on the other side. */
  peerRouteTable: reference('transit-gateway-route-table'),
  /** Tables that learn the prefixes behind it (propagation). */
  propagatesTo: references('transit-gateway-route-table'),
  applianceMode: flag(false),
  dnsSupport: flag(true),
  securityGroupReferencing: flag(true),
  state: choice(STATES),
};
export type AttachmentProps = PropsOf<typeof fields>;
