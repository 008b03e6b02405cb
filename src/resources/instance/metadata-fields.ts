import { present } from '../../formats/present.ts';
import type { Props } from '../../model/topology.ts';

/** `MetadataOptions` as templates and the AWS CLI write it. */
interface Options {
  text(name: string): string | null;
  number(name: string): number | null;
}

/** Fields of an instance whose source gives no metadata options: its image and its account decide. */
export const METADATA_UNKNOWN: Props = { metadataTokens: 'unknown' };

/** @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_InstanceMetadataOptionsResponse.html */
export function metadataFields(options: Options): Props {
  const ipv6 = options.text('HttpProtocolIpv6');
  return {
    ...METADATA_UNKNOWN,
    ...present({
      metadataEndpoint: options.text('HttpEndpoint'),
      metadataTokens: options.text('HttpTokens'),
      metadataHopLimit: options.number('HttpPutResponseHopLimit'),
      metadataIpv6: ipv6 === null ? null : ipv6 === 'enabled',
    }),
  };
}
