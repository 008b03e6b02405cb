import type { Behaviour } from '../../sim/behaviour.ts';
import type { RegionProps } from './schema.ts';

/** A Region only contains; packets do not meet it. */
export const behaviour: Behaviour<RegionProps> = {};
