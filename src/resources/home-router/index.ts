/**
 * A home router: the private network inside it, and port address translation to its one public address. Ports may be forwarded in.
 * It is no AWS device; it is here because NAT is first met at home.
 * Left out: IPv6, UPnP, reaching a forwarded port from inside by the public address.
 */
import { defineKind } from '../../kinds/kind.ts';
import { behaviour } from './behaviour.ts';
import { face } from './face.ts';
import { mend } from './mend.ts';
import { rules } from './rules.ts';
import { fields } from './schema.ts';
import { words } from './texts.ts';

export const homeRouter = defineKind({
  kind: 'home-router',
  fields,
  parents: [null],
  numbering: { type: 'address', field: 'publicAddress', from: '198.51.100.0/24' },
  face,
  texts: words,
  rules,
  mend,
  behaviour,
});
