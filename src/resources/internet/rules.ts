import type { Rule } from '../../kinds/kind.ts';
import { parseAddress } from '../../net/address.ts';
import { isPrivate } from '../../net/special.ts';
import { DOCS } from '../shared/docs.ts';
import { finding, nameOf } from '../shared/finding.ts';
import type { InternetProps } from './schema.ts';

type InternetRule = Rule<InternetProps>;

/** Hosts on the internet have addresses, and public ones. */
const hostsHavePublicAddresses: InternetRule = (internet) =>
  internet.props.hosts.flatMap(({ name, address: text }, index) => {
    const address = parseAddress(text);
    if (address !== null && !isPrivate(address)) return [];
    const about = { field: `hosts.${index}.address`, values: { host: name, address: text }, docs: DOCS.addressing };
    return address === null
      ? [finding(internet, { severity: 'error', rule: 'host-without-address', text: 'no-address', ...about })]
      : [finding(internet, { severity: 'warning', rule: 'private-host', text: 'private', ...about })];
  });

const isTheOnly: InternetRule = (internet, view) => {
  const first = view.ofKind(internet.kind)[0];
  if (first === undefined || first.id === internet.id) return [];
  const values = { other: nameOf(first) };
  return [
    finding(internet, {
      severity: 'warning',
      rule: 'second-internet',
      text: 'second',
      values,
      docs: DOCS.internetGateway,
    }),
  ];
};

export const rules: readonly InternetRule[] = [hostsHavePublicAddresses, isTheOnly];
