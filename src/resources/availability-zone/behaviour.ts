import type { Behaviour } from '../../sim/behaviour.ts';
import type { AvailabilityZoneProps } from './schema.ts';

export const behaviour: Behaviour<AvailabilityZoneProps> = {};
