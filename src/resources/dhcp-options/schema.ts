import { list, type PropsOf, references, text } from '../../model/fields.ts';

export const fields = {
  /** VPCs that use the set; a VPC uses one. */
  vpcs: references('vpc'),
  domainName: text(),
  /** Up to four addresses, or `AmazonProvidedDNS` for the VPC's own resolver. */
  domainNameServers: list(text(), ['AmazonProvidedDNS']),
  ntpServers: list(text()),
};
export type DhcpOptionsProps = PropsOf<typeof fields>;
