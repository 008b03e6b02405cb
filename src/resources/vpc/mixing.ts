import { contains, overlaps, type Prefix } from '../../net/prefix.ts';
import { RFC1918 } from '../../net/special.ts';

const TEN_LOW: Prefix = { base: 0x0a000000, length: 15 };
const TEN_ZERO: Prefix = { base: 0x0a000000, length: 16 };
/** What 198.19.0.0/16 is a part of: for measuring networks. @see RFC 2544 */
export const BENCHMARK: Prefix = { base: 0xc6120000, length: 15 };
const RESERVED_198: Prefix = { base: 0xc6130000, length: 16 };
/** AWS's default VPCs. */
const DEFAULT_VPC: Prefix = { base: 0xac1f0000, length: 16 };

type Range = 'ten' | 'one-seven-two' | 'one-nine-two' | '198.19' | 'public';

/**
 * Whether AWS refuses a block because of the range of one that is there already. "Public" stands for all other addresses,
 * 100.64.0.0/10 included, and goes with everything that is not private.
 * @see https://docs.aws.amazon.com/vpc/latest/userguide/vpc-cidr-blocks.html#add-cidr-block-restrictions
 */
export function forbiddenTogether(present: Prefix, added: Prefix): boolean {
  const before = rangeOf(present);
  const after = rangeOf(added);
  if (after === 'public') return false;
  if (before !== after) return true;
  if (before === '198.19') return true;
  if (before === 'ten') return overlaps(TEN_LOW, present) && overlaps(TEN_ZERO, added);
  return before === 'one-seven-two' && overlaps(DEFAULT_VPC, added);
}

function rangeOf(block: Prefix): Range {
  const [ten, oneSevenTwo, oneNineTwo] = RFC1918;
  if (ten && contains(ten, block.base)) return 'ten';
  if (oneSevenTwo && contains(oneSevenTwo, block.base)) return 'one-seven-two';
  if (oneNineTwo && contains(oneNineTwo, block.base)) return 'one-nine-two';
  return contains(RESERVED_198, block.base) ? '198.19' : 'public';
}
