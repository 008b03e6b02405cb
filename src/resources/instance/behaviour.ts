import type { Behaviour } from '../../sim/behaviour.ts';
import type { InstanceProps } from './schema.ts';

export const behaviour: Behaviour<InstanceProps> = {};
