import type { Json, Resource } from '../../model/topology.ts';
import { flagOf, numberOf, textOf } from './props.ts';

/** An instance's metadata options as templates write them; whether it wants tokens is left to image and account where it is not known. */
export function metadataOptions(instance: Resource): { readonly [property: string]: Json } {
  const tokens = textOf(instance, 'metadataTokens');
  return {
    HttpEndpoint: textOf(instance, 'metadataEndpoint'),
    HttpTokens: tokens === 'unknown' ? null : tokens,
    HttpPutResponseHopLimit: numberOf(instance, 'metadataHopLimit'),
    HttpProtocolIpv6: flagOf(instance, 'metadataIpv6') ? 'enabled' : null,
  };
}
