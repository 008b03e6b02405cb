import type { Behaviour } from '../../sim/behaviour.ts';
import type { ElasticIpProps } from './schema.ts';

export const behaviour: Behaviour<ElasticIpProps> = {};
