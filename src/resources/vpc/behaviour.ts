import type { Behaviour } from '../../sim/behaviour.ts';
import type { VpcProps } from './schema.ts';

export const behaviour: Behaviour<VpcProps> = {};
