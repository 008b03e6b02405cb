import type { Behaviour } from '../../sim/behaviour.ts';
import type { SubnetProps } from './schema.ts';

export const behaviour: Behaviour<SubnetProps> = {};
