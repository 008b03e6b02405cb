import type { Behaviour } from '../../sim/behaviour.ts';
import type { InternetProps } from './schema.ts';

export const behaviour: Behaviour<InternetProps> = {};
