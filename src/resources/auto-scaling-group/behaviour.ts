import type { Behaviour } from '../../sim/behaviour.ts';
import type { AutoScalingGroupProps } from './schema.ts';

/** Packets meet its instances, never the group. */
export const behaviour: Behaviour<AutoScalingGroupProps> = {};
