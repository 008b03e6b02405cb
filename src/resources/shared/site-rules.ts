import type { Finding } from '../../model/findings.ts';
import type { Resource } from '../../model/topology.ts';
import type { View } from '../../model/view.ts';
import { publicHolders } from './addresses.ts';
import { DOCS } from './docs.ts';
import { finding, nameOf } from './finding.ts';
import { textOf } from './props.ts';

/** A router's public address belongs to nothing else. A rule for kinds with a `publicAddress` outside of AWS. */
export function publicAddressIsItsOwn(router: Resource, view: View): readonly Finding[] {
  const address = textOf(router, 'publicAddress');
  const other = publicHolders(view)
    .get(address)
    ?.find((each) => each.id !== router.id);
  if (address === '' || other === undefined) return [];
  const values = { address, other: nameOf(other) };
  const about = { values, field: 'publicAddress', docs: DOCS.addressing };
  return [finding(router, { ...about, severity: 'error', rule: 'address-taken', text: 'taken' })];
}
