type Words = Readonly<Record<string, string>>;

/** Words of what all hosts of services have: interfaces and security groups, under the key of the kind. */
export function hostWords(kind: string): { readonly en: Words; readonly ko: Words } {
  return { en: under(kind, EN), ko: under(kind, KO) };
}

function under(kind: string, words: Words): Words {
  return Object.fromEntries(Object.entries(words).map(([key, sentence]) => [`${kind}.${key}`, sentence]));
}

const EN = {
  nodes: 'Interfaces',
  'nodes.subnet': 'Subnet',
  'nodes.privateAddress': 'Private IPv4 address',
  'nodes.ipv6Address': 'IPv6 address',
  'nodes.publicAddress': 'Public IPv4 address',
  securityGroups: 'Security groups',
};

const KO = {
  nodes: '인터페이스',
  'nodes.subnet': '서브넷',
  'nodes.privateAddress': '프라이빗 IPv4 주소',
  'nodes.ipv6Address': 'IPv6 주소',
  'nodes.publicAddress': '퍼블릭 IPv4 주소',
  securityGroups: '보안 그룹',
};
