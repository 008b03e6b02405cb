import type { Rule } from '../../kinds/kind.ts';
import { parseAddress, printAddress } from '../../net/address.ts';
import { contains } from '../../net/prefix.ts';
import { isPrivate } from '../../net/special.ts';
import { DOCS } from '../shared/docs.ts';
import { routerAddress } from '../shared/edge-router.ts';
import { finding, nameOf } from '../shared/finding.ts';
import { textOf } from '../shared/props.ts';
import { referencesExist } from '../shared/references.ts';
import { networkAround, networkBlocks } from '../shared/sites.ts';
import type { HostProps } from './schema.ts';

type HostRule = Rule<HostProps>;

const ABOUT = { field: 'address', docs: DOCS.addressing } as const;

const hasAddress: HostRule = (host) =>
  host.props.address === ''
    ? [finding(host, { ...ABOUT, severity: 'error', rule: 'host-without-address', text: 'no-address' })]
    : [];

/** An address of the network around it; a public one where there is none. A tunnel's far end is where its server says. */
const addressFits: HostRule = (host, view) => {
  const address = parseAddress(host.props.address);
  if (address === null || host.props.vpnServer !== null) return [];
  const network = networkAround(view, host.id);
  const values = { address: host.props.address, network: network === undefined ? '' : nameOf(network) };
  if (network === undefined) {
    return isPrivate(address)
      ? [finding(host, { ...ABOUT, severity: 'warning', rule: 'private-host', text: 'private', values })]
      : [];
  }
  return networkBlocks(network).some((block) => contains(block, address))
    ? []
    : [finding(host, { ...ABOUT, severity: 'error', rule: 'host-outside-network', text: 'outside', values })];
};

/** No two hosts of a network have one address, and none has the router's. */
const addressIsItsOwn: HostRule = (host, view) => {
  const address = parseAddress(host.props.address);
  const network = networkAround(view, host.id);
  if (address === null) return [];
  const others = view.ofKind(host.kind).filter((each) => networkAround(view, each.id)?.id === network?.id);
  const twin = others.find((each) => each.id !== host.id && textOf(each, 'address') === printAddress(address));
  const [block] = networkBlocks(network);
  const isRouters = block !== undefined && routerAddress(block) === address;
  const other = twin ?? (isRouters ? network : undefined);
  if (other === undefined) return [];
  const values = { address: host.props.address, other: nameOf(other) };
  return [finding(host, { ...ABOUT, severity: 'error', rule: 'address-taken', text: 'taken', values })];
};

export const rules: readonly HostRule[] = [referencesExist, hasAddress, addressFits, addressIsItsOwn];
