import type { Behaviour } from '../../sim/behaviour.ts';
import type { SecurityGroupProps } from './schema.ts';

export const behaviour: Behaviour<SecurityGroupProps> = {};
