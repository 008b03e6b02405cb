import type { Behaviour } from '../../sim/behaviour.ts';
import type { DbSubnetGroupProps } from './schema.ts';

/** It only says where databases may stand. */
export const behaviour: Behaviour<DbSubnetGroupProps> = {};
