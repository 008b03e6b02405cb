import type { Behaviour } from '../../sim/behaviour.ts';
import type { AvailabilityZoneProps } from './schema.ts';

/** A zone only contains; the VPC's router spans all zones. */
export const behaviour: Behaviour<AvailabilityZoneProps> = {};
