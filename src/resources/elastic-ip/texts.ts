import { texts } from '../../text/texts.ts';

export const words = texts(
  {
    'elastic-ip': 'Elastic IP',
    'elastic-ip.hint': 'A public IPv4 address that stays yours; drag it onto an instance.',
    'elastic-ip.address': 'Public IPv4 address',
    'elastic-ip.association': 'Associated with',
    'elastic-ip.privateAddress': 'Private IPv4 address',
  },
  {
    'elastic-ip': '탄력적 IP',
    'elastic-ip.hint': '계속 유지되는 퍼블릭 IPv4 주소입니다. 인스턴스로 끌어다 연결합니다.',
    'elastic-ip.address': '퍼블릭 IPv4 주소',
    'elastic-ip.association': '연결된 리소스',
    'elastic-ip.privateAddress': '프라이빗 IPv4 주소',
  },
);
