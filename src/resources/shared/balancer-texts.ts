/** Words that load balancers with listeners share, under the key of the kind. */
export function balancerWords(kind: string): {
  readonly en: Readonly<Record<string, string>>;
  readonly ko: Readonly<Record<string, string>>;
} {
  return { en: under(kind, EN), ko: under(kind, KO) };
}

function under(kind: string, words: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(words).map(([key, sentence]) => [`${kind}.${key}`, sentence]));
}

const EN = {
  'preset.internet-facing': 'Internet-facing',
  'preset.internal': 'Internal',
  scheme: 'Scheme',
  'scheme.internet-facing': 'Internet-facing',
  'scheme.internal': 'Internal',
  nodes: 'Subnets',
  'nodes.subnet': 'Subnet',
  'nodes.privateAddress': 'Private IPv4 address',
  'nodes.ipv6Address': 'IPv6 address',
  'nodes.publicAddress': 'Public IPv4 address',
  securityGroups: 'Security groups',
  listeners: 'Listeners',
  'listeners.protocol': 'Protocol',
  'listeners.port': 'Port',
  'listeners.targetGroup': 'Target group',
  dnsName: 'DNS name',
  state: 'State',
  'state.active': 'Active',
  'state.provisioning': 'Provisioning',
  'state.active_impaired': 'Active, impaired',
  'state.failed': 'Failed',
  'finding.foreign-subnet': '{subnet} is not in {vpc}, so {name} cannot stand in it.',
  'finding.same-zone': '{name} takes one subnet per Availability Zone; {subnet} is the second in {zone}.',
  'finding.no-address': 'The node of {name} in {subnet} has no private IPv4 address.',
  'finding.no-gateway': '{name} faces the internet, but {vpc} has no internet gateway.',
  'finding.private-subnet':
    '{name} faces the internet, but {subnet} has no route to an internet gateway: clients that get the address of this node time out.',
  'finding.same-port': 'DuplicateListener: {name} has two listeners for port {port}.',
  'finding.no-group': 'The listener {protocol} {port} of {name} leads to no target group.',
  'finding.protocols': 'The listener {protocol} {port} of {name} cannot send to {group}, which speaks {spoken}.',
} as const;

const KO: Readonly<Record<keyof typeof EN, string>> = {
  'preset.internet-facing': '인터넷 경계',
  'preset.internal': '내부',
  scheme: '체계',
  'scheme.internet-facing': '인터넷 경계',
  'scheme.internal': '내부',
  nodes: '서브넷',
  'nodes.subnet': '서브넷',
  'nodes.privateAddress': '프라이빗 IPv4 주소',
  'nodes.ipv6Address': 'IPv6 주소',
  'nodes.publicAddress': '퍼블릭 IPv4 주소',
  securityGroups: '보안 그룹',
  listeners: '리스너',
  'listeners.protocol': '프로토콜',
  'listeners.port': '포트',
  'listeners.targetGroup': '대상 그룹',
  dnsName: 'DNS 이름',
  state: '상태',
  'state.active': '활성',
  'state.provisioning': '프로비저닝 중',
  'state.active_impaired': '활성(손상됨)',
  'state.failed': '실패',
  'finding.foreign-subnet': '{subnet|이/가} {vpc}에 없어 {name|을/를} 둘 수 없습니다.',
  'finding.same-zone': '{name|은/는} 가용 영역마다 서브넷 하나만 씁니다. {subnet|은/는} {zone}의 두 번째입니다.',
  'finding.no-address': '{subnet}에 있는 {name} 노드에 프라이빗 IPv4 주소가 없습니다.',
  'finding.no-gateway': '{name|은/는} 인터넷 경계 로드 밸런서인데 {vpc}에 인터넷 게이트웨이가 없습니다.',
  'finding.private-subnet':
    '{name|은/는} 인터넷 경계 로드 밸런서인데 {subnet}에 인터넷 게이트웨이로 가는 경로가 없습니다. 이 노드의 주소를 받은 클라이언트는 시간 초과가 됩니다.',
  'finding.same-port': 'DuplicateListener: {name}에 {port} 포트 리스너가 두 개 있습니다.',
  'finding.no-group': '{name}의 {protocol} {port} 리스너에 대상 그룹이 없습니다.',
  'finding.protocols': '{name}의 {protocol} {port} 리스너는 {spoken} 프로토콜을 쓰는 {group|으로/로} 보낼 수 없습니다.',
};
