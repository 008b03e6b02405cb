import { message } from '../../model/message.ts';
import type { ResourceId } from '../../model/topology.ts';
import type { Packet } from '../../net/packet.ts';
import { TOKEN_REQUEST, TOKEN_SHOWN } from '../../sim/flow.ts';
import type { Network } from '../../sim/network.ts';
import type { Outcome } from '../../sim/device-outcome.ts';
import type { MetadataOptions, Refusal, Served } from '../../sim/served.ts';
import { drop, nameOf, reasonFor } from '../../sim/reason.ts';
import type { Assumption } from '../../sim/trace.ts';

/** An instance that asks the metadata service, and how that is set for it. */
export interface Asker {
  readonly network: Network;
  readonly instance: ResourceId;
  readonly options: MetadataOptions;
}

/** Requests reach the service of an instance that has it switched on, in the family of the request. */
export function reachMetadata({ network, instance, options }: Asker, packet: Packet): Outcome {
  const taken: Outcome = { type: 'deliver', packet };
  if (options.enabled && (options.ipv6 || typeof packet.dst === 'number')) return taken;
  const reason = reasonFor('IMDS_DISABLED', instance, packet, { name: nameOf(network, instance) });
  return drop(reason, () => taken);
}

/**
 * The answer to a request. Packets that bring a token live no longer than the hop limit; where tokens are required, a request
 * without one is turned away. @see https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/instance-metadata-v2-how-it-works.html
 */
export function serveMetadata(asker: Asker, request: Packet): Served {
  const { options } = asker;
  const isToken = request.payload === TOKEN_REQUEST;
  return {
    body: '',
    ttl: isToken ? options.hopLimit : null,
    refusal: isToken || request.payload === TOKEN_SHOWN ? null : withoutToken(asker, request),
    assumptions: options.tokens === 'unknown' ? [asAwsSetsIt(asker)] : [],
  };
}

function withoutToken({ network, instance, options }: Asker, request: Packet): Refusal | null {
  if (options.tokens !== 'required') return null;
  return {
    reason: reasonFor('IMDS_TOKEN_REQUIRED', instance, request, { name: nameOf(network, instance) }),
    status: 401,
  };
}

function asAwsSetsIt({ network, instance, options }: Asker): Assumption {
  const values = { instance: nameOf(network, instance), limit: options.hopLimit };
  return { code: 'METADATA_ASSUMED', message: message('assumption.METADATA_ASSUMED', values), resource: instance };
}
