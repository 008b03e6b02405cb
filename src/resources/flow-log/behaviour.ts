import type { Behaviour } from '../../sim/behaviour.ts';
import type { FlowLogProps } from './schema.ts';

/** It looks on. */
export const behaviour: Behaviour<FlowLogProps> = {};
