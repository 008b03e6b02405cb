import type { Behaviour } from '../../sim/behaviour.ts';
import type { BlockPublicAccessProps } from './schema.ts';

/** Internet gateways and egress-only gateways ask for it. */
export const behaviour: Behaviour<BlockPublicAccessProps> = {};
