import { message } from '../model/message.ts';
import type { Network } from './network.ts';
import { nameOf } from './reason.ts';
import type { ReasonCode } from './reasons.ts';
import type { Assumption, Conversation } from './trace.ts';

/** What AWS documents nothing about and a refusal rests on; each stands in docs/MODEL.md. */
const BY_REASON: Partial<Readonly<Record<ReasonCode, string>>> = {
  RT_BLACKHOLE: 'BLACKHOLE_WINS',
  NO_SUCH_HOST: 'SILENT_ADDRESS',
  HOST_DOWN: 'STOPPED_HOST',
  DNS_DISABLED: 'RESOLVER_OFF',
  ELB_NO_LISTENER: 'CLOSED_LISTENER',
  TTL_EXPIRED: 'TTL_OF_FABRIC',
  SG_CT_EXPIRED: 'MIDSTREAM_IS_NEW',
};

/** What the answer rests on where AWS's pages say nothing: by what decided it, and by the silence before it. */
export function undocumented(network: Network, { reason }: Conversation, silence: number): readonly Assumption[] {
  const code = reason === null ? undefined : BY_REASON[reason.code];
  const decided =
    reason === null || code === undefined ? [] : [assumption(code, { name: nameOf(network, reason.at) }, reason.at)];
  return silence > 0 ? [...decided, assumption('IDLE_TIMES', {}, null)] : decided;
}

function assumption(code: string, values: { readonly name?: string }, resource: Assumption['resource']): Assumption {
  return { code, message: message(`assumption.${code}`, values), resource };
}
