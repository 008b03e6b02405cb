import type { Behaviour } from '../../sim/behaviour.ts';
import type { RouteTableProps } from './schema.ts';

export const behaviour: Behaviour<RouteTableProps> = {};
