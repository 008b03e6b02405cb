/** Part of an internet or virtual private gateway that attaches it to its VPC. */
export const GATEWAY_ATTACHMENT = 'Attachment';

/** Part of a Gateway Load Balancer by which its endpoints name it. */
export const ENDPOINT_SERVICE = 'Service';

/** Part of a load balancer for one of its listeners. */
export function listenerPart(index: number): string {
  return `Listener${index + 1}`;
}
