import type { Behaviour } from '../../sim/behaviour.ts';
import type { NetworkAclProps } from './schema.ts';

export const behaviour: Behaviour<NetworkAclProps> = {};
