import { choice, type PropsOf, reference, table } from '../../model/fields.ts';

export const fields = {
  /** Bidirectional stops all traffic of internet gateways; ingress leaves NAT gateways and egress-only gateways their outbound flows. */
  mode: choice(['off', 'block-bidirectional', 'block-ingress']),
  exclusions: table(
    { resource: reference('vpc', 'subnet'), mode: choice(['allow-bidirectional', 'allow-egress']) },
    [],
    false,
  ),
};
export type BlockPublicAccessProps = PropsOf<typeof fields>;
