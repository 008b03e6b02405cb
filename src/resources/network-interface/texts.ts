import { texts } from '../../text/texts.ts';

export const words = texts(
  {
    'network-interface': 'Network interface',
    'network-interface.hint': 'Addresses in a subnet that an instance can have.',
    'network-interface.instance': 'Instance',
    'network-interface.deviceIndex': 'Device index',
    'network-interface.privateAddress': 'Private IPv4 address',
    'network-interface.secondaryPrivateAddresses': 'Secondary private IPv4 addresses',
    'network-interface.secondaryPrivateAddresses.value': 'Address',
    'network-interface.ipv6Addresses': 'IPv6 addresses',
    'network-interface.ipv6Addresses.value': 'Address',
    'network-interface.publicAddress': 'Auto-assigned public IPv4 address',
    'network-interface.securityGroups': 'Security groups',
    'network-interface.sourceDestCheck': 'Source/destination check',
  },
  {
    'network-interface': '네트워크 인터페이스',
    'network-interface.hint': '인스턴스에 연결할 수 있는 서브넷 안의 주소입니다.',
    'network-interface.instance': '인스턴스',
    'network-interface.deviceIndex': '디바이스 인덱스',
    'network-interface.privateAddress': '프라이빗 IPv4 주소',
    'network-interface.secondaryPrivateAddresses': '보조 프라이빗 IPv4 주소',
    'network-interface.secondaryPrivateAddresses.value': '주소',
    'network-interface.ipv6Addresses': 'IPv6 주소',
    'network-interface.ipv6Addresses.value': '주소',
    'network-interface.publicAddress': '자동 할당된 퍼블릭 IPv4 주소',
    'network-interface.securityGroups': '보안 그룹',
    'network-interface.sourceDestCheck': '소스/대상 확인',
  },
);
