import { texts } from '../../text/texts.ts';

export const words = texts(
  {
    'home-router': 'Home router',
    'home-router.hint': 'A private network behind one public address: the router translates ports (PAT).',
    'home-router.cidr': 'Private network',
    'home-router.publicAddress': 'Public IPv4 address',
    'home-router.forwards': 'Port forwarding',
    'home-router.forwards.protocol': 'Protocol',
    'home-router.forwards.protocol.tcp': 'TCP',
    'home-router.forwards.protocol.udp': 'UDP',
    'home-router.forwards.port': 'Public port',
    'home-router.forwards.host': 'Host inside',
    'home-router.forwards.hostPort': "Host's port",
    'home-router.finding.no-address': '{name} has no public IPv4 address, so nothing gets out.',
    'home-router.finding.private':
      '{address} of {name} is private: the provider translates once more, which is not drawn.',
    'home-router.finding.taken': '{address} of {name} belongs to {other} already.',
    'home-router.finding.forward-outside':
      '{protocol} {port} is forwarded to {host}, which is not in the network of {name}.',
    'home-router.finding.forward-twice': '{protocol} {port} of {name} is forwarded already by an earlier row.',
    'home-router.mend.forward': 'Forward {protocol} {port} of {name} to {host}',
  },
  {
    'home-router': '공유기',
    'home-router.hint': '공인 주소 하나를 함께 쓰는 사설 네트워크입니다. 공유기가 포트까지 변환합니다(PAT).',
    'home-router.cidr': '사설 네트워크',
    'home-router.publicAddress': '퍼블릭 IPv4 주소',
    'home-router.forwards': '포트 포워딩',
    'home-router.forwards.protocol': '프로토콜',
    'home-router.forwards.protocol.tcp': 'TCP',
    'home-router.forwards.protocol.udp': 'UDP',
    'home-router.forwards.port': '외부 포트',
    'home-router.forwards.host': '내부 호스트',
    'home-router.forwards.hostPort': '호스트 포트',
    'home-router.finding.no-address': '{name}에 퍼블릭 IPv4 주소가 없어 아무것도 밖으로 나갈 수 없습니다.',
    'home-router.finding.private':
      '{name}의 {address|은/는} 프라이빗 주소입니다. 통신사에서 한 번 더 변환하지만 그림에는 없습니다.',
    'home-router.finding.taken': '{name}의 {address|은/는} 이미 {other|이/가} 사용 중입니다.',
    'home-router.finding.forward-outside':
      '{protocol} {port|을/를} {host|으로/로} 포워딩하지만 {name}의 네트워크에 있는 주소가 아닙니다.',
    'home-router.finding.forward-twice': '{name}의 {protocol} {port|은/는} 앞선 행에서 이미 포워딩합니다.',
    'home-router.mend.forward': '{name}의 {protocol} {port|을/를} {host|으로/로} 포워딩',
  },
);
