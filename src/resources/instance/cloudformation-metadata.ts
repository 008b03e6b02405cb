import type { CfnSource } from '../../formats/mapping.ts';
import { present } from '../../formats/present.ts';
import type { Json, Props, Resource } from '../../model/topology.ts';
import { flagOf, numberOf, textOf } from '../shared/props.ts';

/**
 * Settings of the metadata service. Whether it wants tokens is the image's or the account's to decide where a template does not say.
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ec2-instance-metadataoptions.html
 */
export function readMetadataOptions(source: CfnSource): Props {
  const options = source.record('MetadataOptions');
  options?.ignore('InstanceMetadataTags');
  const ipv6 = options?.text('HttpProtocolIpv6') ?? null;
  return present({
    metadataEndpoint: options?.text('HttpEndpoint') ?? null,
    metadataTokens: options?.text('HttpTokens') ?? 'unknown',
    metadataHopLimit: options?.number('HttpPutResponseHopLimit') ?? null,
    metadataIpv6: ipv6 === null ? null : ipv6 === 'enabled',
  });
}

/** The same settings for a template. */
export function writeMetadataOptions(instance: Resource): { readonly [property: string]: Json } {
  const tokens = textOf(instance, 'metadataTokens');
  return {
    HttpEndpoint: textOf(instance, 'metadataEndpoint'),
    HttpTokens: tokens === 'unknown' ? null : tokens,
    HttpPutResponseHopLimit: numberOf(instance, 'metadataHopLimit'),
    HttpProtocolIpv6: flagOf(instance, 'metadataIpv6') ? 'enabled' : null,
  };
}
