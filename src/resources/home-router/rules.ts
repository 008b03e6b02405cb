import type { Rule } from '../../kinds/kind.ts';
import { parseAddress } from '../../net/address.ts';
import { contains } from '../../net/prefix.ts';
import { isPrivate } from '../../net/special.ts';
import { DOCS } from '../shared/docs.ts';
import { finding } from '../shared/finding.ts';
import { publicAddressIsItsOwn } from '../shared/site-rules.ts';
import { networkBlocks } from '../shared/sites.ts';
import type { HomeRouterProps } from './schema.ts';

type RouterRule = Rule<HomeRouterProps>;

/** Without a public address nothing gets out; behind a private one there is another translator that this drawing does not show. */
const hasPublicAddress: RouterRule = (router) => {
  const about = { field: 'publicAddress', docs: DOCS.addressing, values: { address: router.props.publicAddress } };
  const address = parseAddress(router.props.publicAddress);
  if (address === null) {
    return [finding(router, { ...about, severity: 'warning', rule: 'no-public-address', text: 'no-address' })];
  }
  return isPrivate(address)
    ? [finding(router, { ...about, severity: 'warning', rule: 'private-public-address', text: 'private' })]
    : [];
};

/** Ports are forwarded to hosts inside, each port once. */
const forwardsFit: RouterRule = (router) =>
  router.props.forwards.flatMap((row, index) => {
    const address = parseAddress(row.host);
    const about = { severity: 'warning', docs: DOCS.natInstance } as const;
    const values = { protocol: row.protocol, port: row.port, host: row.host };
    if (address === null || !networkBlocks(router).some((block) => contains(block, address))) {
      const field = `forwards.${index}.host`;
      return [finding(router, { ...about, values, field, rule: 'forward-outside', text: 'forward-outside' })];
    }
    const first = router.props.forwards.findIndex((each) => each.port === row.port && each.protocol === row.protocol);
    const field = `forwards.${index}.port`;
    return first === index
      ? []
      : [finding(router, { ...about, values, field, rule: 'forward-twice', text: 'forward-twice' })];
  });

export const rules: readonly RouterRule[] = [hasPublicAddress, publicAddressIsItsOwn, forwardsFit];
