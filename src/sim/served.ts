import type { Assumption, Reason } from './trace.ts';

/** Settings of an instance's metadata service. @see https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/configuring-instance-metadata-options.html */
export interface MetadataOptions {
  readonly enabled: boolean;
  /** Whether it answers at its IPv6 address, too. */
  readonly ipv6: boolean;
  readonly tokens: 'optional' | 'required' | 'unknown';
  /** TTL of the packets that bring a token. */
  readonly hopLimit: number;
}

/** An answer of a service. */
export interface Served {
  readonly body: string;
  /** TTL its packets leave with; null for the usual one. */
  readonly ttl: number | null;
  /** Set where it is an error of HTTP, and not what was asked for. */
  readonly refusal: Refusal | null;
  readonly assumptions: readonly Assumption[];
}

export interface Refusal {
  readonly reason: Reason;
  /** HTTP status; null for protocols without any. */
  readonly status: number | null;
}
