/** A recording of a real Linux network: its set-up, what was tried in it, and what became of every packet. */
export interface Vector {
  readonly id: string;
  readonly title: string;
  readonly lab: Lab;
  /** One after the other; steps in a list were started together. */
  readonly steps: readonly (Step | readonly Step[])[];
  readonly probes: readonly RecordedProbe[];
  readonly flows: readonly RecordedFlow[];
  readonly drops: readonly { readonly node: string; readonly rule: string }[];
}

export interface Lab {
  readonly vpc: {
    readonly cidr: string;
    readonly mtu?: number;
    /** What the VPC's router did with a packet without a route: nothing unless it says `icmp`. */
    readonly no_route?: string;
    readonly ttl_decrement?: boolean;
    readonly router_sysctl?: Readonly<Record<string, number>>;
  };
  readonly igw?: { readonly hairpin?: string; readonly mode?: string; readonly ttl_decrement?: boolean };
  readonly subnets: Readonly<Record<string, LabSubnet>>;
  readonly instances: Readonly<Record<string, LabInstance>>;
  readonly internet: { readonly hosts: Readonly<Record<string, LabHost>> };
}

export interface LabSubnet {
  readonly cidr: string;
  /** The router's address in it; its first one when left out. */
  readonly router_ip?: string;
  readonly routes: readonly { readonly dst: string; readonly target: string }[];
  readonly nacl?: { readonly inbound: readonly LabAclRule[]; readonly outbound: readonly LabAclRule[] };
}

export interface LabRule {
  readonly proto?: string;
  readonly ports?: readonly [number, number];
  readonly cidr?: string;
}

export interface LabAclRule extends LabRule {
  readonly rule: number;
  readonly action: 'allow' | 'deny';
}

export interface LabService {
  readonly kind: 'http' | 'tcp_cmd' | 'udp_echo' | 'dns' | 'squid' | 'sshd';
  readonly port: number;
}

export interface LabInstance {
  readonly subnet: string;
  readonly ip: string;
  readonly public_ip?: string;
  readonly src_dst_check?: boolean;
  readonly services?: readonly LabService[];
  /** `iptables` commands without the first word. */
  readonly nat_rules?: readonly string[];
  readonly ip_forward?: boolean;
  /** Whether its kernel was to send redirects. */
  readonly redirects?: boolean;
  readonly sg?: { readonly ingress: readonly LabRule[]; readonly egress?: readonly LabRule[] };
  /** Timers of connection tracking in the guest and at its interface, in seconds. */
  readonly sysctl?: Readonly<Record<string, number>>;
  readonly eni_sysctl?: Readonly<Record<string, number>>;
}

export interface LabHost {
  readonly ip: string;
  readonly services?: readonly LabService[];
  readonly path_mtu?: number;
}

export interface Step {
  readonly id: string;
  readonly kind: string;
  readonly node: string;
  readonly dst?: string;
  readonly sport?: number;
  readonly dport?: number;
  readonly icmp_id?: number;
  /** Source address of a forged packet. */
  readonly src?: string;
  readonly http?: string;
  readonly say?: string;
  readonly data?: string;
  readonly size?: number;
  readonly df?: boolean;
  /** Name under which a connection is kept for later steps. */
  readonly hold?: string;
  readonly conn?: string;
  readonly listen_only?: boolean;
  /** Seconds to sleep, and seconds to wait for an answer. */
  readonly s?: number;
  readonly timeout?: number;
  readonly method?: string;
  readonly url?: string;
  readonly proxy?: string;
  readonly proxy_port?: number;
  /** Options of curl. */
  readonly args?: readonly string[];
  /** A forwarded port (`ssh -L`): where it is, through which host, and what is behind it; `port` is where ssh connects to. */
  readonly lport?: number;
  readonly bastion?: string;
  readonly target?: string;
  readonly tport?: number;
  readonly port?: number;
  readonly argv?: readonly string[];
}

export interface RecordedProbe {
  readonly id: string;
  readonly spec: Step;
  readonly outcome: {
    readonly result: string;
    /** The client's address and port as the server saw them, perhaps followed by more. */
    readonly body?: string;
    readonly after_connect?: { readonly result: string };
    readonly hops?: readonly { readonly ttl: number; readonly from: string | null }[];
  };
  readonly packets: readonly RecordedPacket[];
}

export interface RecordedPacket {
  readonly kind: string;
  /** `fwd` was sent by the node that tried something, `rev` by anybody else. */
  readonly leg: 'fwd' | 'rev';
  /** Header where it was first and last seen: `10.0.0.1:40000>60.1.1.1:80`. */
  readonly first: string;
  readonly last: string;
  readonly fate: 'delivered' | 'dropped_inside';
  readonly at: string;
  readonly path: readonly string[];
  readonly rewrites: readonly RecordedRewrite[];
  readonly ttl: readonly [first: number, last: number];
}

export interface RecordedRewrite {
  readonly node: string;
  readonly field: string;
  readonly from: string;
  readonly to: string;
}

export interface RecordedFlow {
  readonly probe: string;
  readonly client: string;
  readonly server: string | null;
  readonly stages: readonly { readonly from_node: string; readonly tuple: string }[];
}

/** Reads a fixture of this folder; its shape is what `scripts/reduce-vectors.mjs` writes. */
export function readVector(text: string): Vector {
  return JSON.parse(text) as Vector; // our own file, written by our own script
}

/** The steps in order, those started together one after the other. */
export function stepsOf(vector: Vector): readonly Step[] {
  return vector.steps.flat();
}
