import type { Address } from '../net/address.ts';
import type { ReasonCode } from './reasons.ts';
import type { Reason } from './trace.ts';

/** What a relay may read of a request: the host it names, and its path. */
export interface HttpRequest {
  readonly host: string;
  readonly path: string;
}

/** What a client asks a forward proxy for. */
export interface ProxyWish {
  readonly host: string;
  readonly port: number;
  /** The host as it stands in the request. */
  readonly said: string;
}

/** How a relay passes a request on: by new connections, tried in turn, or not at all. */
export type Relay =
  | {
      readonly type: 'open';
      readonly targets: readonly RelayTarget[];
      readonly onRefused: ReasonCode;
      readonly onTimeout: ReasonCode;
      /** What it says on the connection it opens; what is usual on the port when left out. */
      readonly request?: string;
      /** Status it answers with when it was refused, or hears nothing; that of its reason when left out. */
      readonly statuses?: { readonly refused: number; readonly silent: number };
      /** Whether the client's bytes are copied once the connection stands (CONNECT). */
      readonly isTunnel?: boolean;
    }
  | { readonly type: 'answer' }
  | { readonly type: 'reject'; readonly reason: Reason; readonly status: number | null };

export interface RelayTarget {
  /** Null to resolve `host` at the relay. */
  readonly address: Address | null;
  readonly host: string;
  readonly port: number;
  /** Source address of the relay's connection; null for the one its routing picks. */
  readonly source: Address | null;
}
