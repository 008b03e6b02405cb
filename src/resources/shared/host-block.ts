import { type Address, familyOf } from '../../net/address.ts';
import { bitsOf, printPrefix, prefixOf } from '../../net/prefix.ts';

/** The address as a block of one, as rules and routes name it: `10.0.0.9/32`. */
export function hostBlock(address: Address): string {
  return printPrefix(prefixOf(address, bitsOf(familyOf(address))));
}
