import type { Behaviour } from '../../sim/behaviour.ts';
import type { RegionProps } from './schema.ts';

export const behaviour: Behaviour<RegionProps> = {};
