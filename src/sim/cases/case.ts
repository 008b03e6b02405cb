/** A real problem as people reported it: a topology, a question, what stops it and what mends it. */
export interface Case {
  readonly id: string;
  readonly title: string;
  readonly topology: CaseTopology;
  readonly probe: CaseProbe;
  readonly expected_verdict: 'dropped' | 'delivered';
  readonly expected_drop_point: DropPoint | null;
  readonly fix_ops: readonly FixOp[];
  readonly after_fix: {
    readonly verdict: 'dropped' | 'delivered';
    readonly drop?: DropPoint;
    readonly must_not_pass?: readonly string[];
  };
}

export interface DropPoint {
  readonly component: string;
  readonly check: string;
  readonly direction: 'request' | 'reply';
}

export interface CaseProbe {
  readonly from: string;
  readonly to: string;
  readonly dst_ip: string;
  readonly proto: 'tcp' | 'udp' | 'icmp';
  readonly port: number | null;
  readonly src_port?: number;
}

export interface CaseRoute {
  readonly dst: string;
  readonly target: string;
  readonly state: 'active' | 'blackhole';
  readonly origin: string;
}

export interface CaseRule {
  readonly proto: string;
  readonly ports: string;
  readonly rule?: number;
  readonly cidr?: string;
  readonly action?: 'allow' | 'deny';
  readonly source?: string;
  readonly dest?: string;
}

export interface CaseInterface {
  readonly id: string;
  readonly subnet: string;
  readonly private_ip: string;
  readonly ipv6: string | null;
  readonly public_ip: string | null;
  readonly security_groups: readonly string[];
  readonly src_dst_check: boolean;
}

export interface CaseGuest {
  readonly ip_forward?: boolean;
  readonly masquerade?: boolean;
  readonly rp_filter?: string;
  readonly local_routes?: readonly string[];
  readonly tunnels?: Readonly<Record<string, string>>;
  readonly reply_via?: string;
}

export interface CaseNode {
  readonly id: string;
  readonly kind: string;
  readonly connectivity?: string;
  readonly enis: readonly CaseInterface[];
  readonly listen: readonly string[];
  readonly os: CaseGuest;
}

export interface CaseGateway {
  readonly id: string;
  readonly kind: 'igw' | 'peering' | 'tgw' | 'gateway_endpoint';
  readonly attached?: string;
  readonly vpc?: string;
  readonly service?: string;
  readonly prefix_list?: string;
  readonly requester?: string;
  readonly accepter?: string;
  readonly status?: string;
  readonly attachments?: readonly { readonly id: string; readonly vpc: string; readonly subnets: readonly string[] }[];
  readonly route_tables?: readonly {
    readonly id: string;
    readonly associated: readonly string[];
    readonly routes: readonly { readonly dst: string; readonly attachment: string; readonly state: string }[];
  }[];
}

export interface CaseTopology {
  readonly vpcs: readonly {
    readonly id: string;
    readonly cidrs: readonly string[];
    readonly ipv6_cidr: string | null;
    readonly region: string;
    readonly dns_support: boolean;
    readonly dns_hostnames: boolean;
  }[];
  readonly subnets: readonly {
    readonly id: string;
    readonly vpc: string;
    readonly cidr: string;
    readonly ipv6_cidr: string | null;
    readonly az: string;
    readonly route_table: string;
    readonly association: string;
    readonly nacl: string;
    readonly auto_assign_public_ip: boolean;
  }[];
  readonly route_tables: readonly {
    readonly id: string;
    readonly vpc: string;
    readonly main: boolean;
    readonly routes: readonly CaseRoute[];
  }[];
  readonly nacls: readonly {
    readonly id: string;
    readonly vpc: string;
    readonly default: boolean;
    readonly inbound: readonly CaseRule[];
    readonly outbound: readonly CaseRule[];
  }[];
  readonly security_groups: readonly {
    readonly id: string;
    readonly vpc: string;
    readonly inbound: readonly CaseRule[];
    readonly outbound: readonly CaseRule[];
  }[];
  readonly gateways: readonly CaseGateway[];
  readonly prefix_lists: readonly { readonly id: string; readonly cidrs: readonly string[] }[];
  readonly nodes: readonly CaseNode[];
  readonly external: readonly {
    readonly id: string;
    readonly ip: string;
    readonly kind: string;
    readonly listen: readonly string[];
    readonly via: string | null;
  }[];
}

/** A change that mends (or checks) a case, in the words of its data. */
export type FixOp =
  | { readonly op: 'add'; readonly path: string; readonly value: unknown }
  | { readonly op: 'remove'; readonly path: string; readonly match: Readonly<Record<string, unknown>> }
  | { readonly op: 'set'; readonly path: string; readonly value: unknown }
  | { readonly op: 'probe'; readonly value: Partial<CaseProbe> }
  | { readonly op: 'add_gateway'; readonly value: CaseGateway }
  | { readonly op: 'add_nat'; readonly id: string; readonly subnet: string; readonly ip: string; readonly eip: string }
  | {
      readonly op: 'add_subnet';
      readonly id: string;
      readonly vpc: string;
      readonly cidr: string;
      readonly az: string;
      readonly routes: readonly CaseRoute[];
    }
  | { readonly op: 'renumber'; readonly note: string };
