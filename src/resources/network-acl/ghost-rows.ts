import type { GhostRow } from '../../kinds/kind.ts';

const DENY = { number: '*', protocol: 'all', ports: 'all', cidr: '0.0.0.0/0', action: 'deny' } as const;

/**
 * The last rule of either direction, which denies what no other rule matched.
 * @see https://docs.aws.amazon.com/vpc/latest/userguide/nacl-rules.html
 */
export function ghostRows(): readonly GhostRow[] {
  return ['inbound', 'outbound'].map((field) => ({ field, place: 'last', cells: DENY }));
}
