import { CONNECTIONS } from './connections.ts';
import type { Examples } from './example.ts';
import { FILTERS } from './filters.ts';
import { HOSTS } from './hosts.ts';
import { NAT } from './nat.ts';
import { ROUTES } from './routes.ts';
import { SERVICES } from './services.ts';

/** For every reason a small world in which it is given. */
export const CATALOGUE: Examples = { ...HOSTS, ...FILTERS, ...ROUTES, ...NAT, ...CONNECTIONS, ...SERVICES };
