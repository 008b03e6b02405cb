import { texts } from '../../text/texts.ts';

export const words = texts(
  {
    internet: 'Internet',
    'internet.hint': 'Everything outside: web servers, and your own laptop.',
    'internet.hosts': 'Hosts',
    'internet.hosts.name': 'Names',
    'internet.hosts.address': 'Address',
    'internet.hosts.services': 'Services',
    'internet.hosts.answers': 'Answers with',
    'internet.hosts.answers.page': 'A page',
    'internet.hosts.answers.client-address': "The client's address",
    'internet.hosts.mtu': 'Path MTU',
    'internet.finding.no-address': 'The host {host} has no IP address.',
    'internet.finding.private': '{address} is private; the internet carries nothing to {host}.',
    'internet.finding.second': 'There is one internet: {other} is used, and {name} is not.',
  },
  {
    internet: '인터넷',
    'internet.hint': '웹 서버와 내 노트북을 비롯한 바깥의 모든 것입니다.',
    'internet.hosts': '인터넷 호스트',
    'internet.hosts.name': '이름',
    'internet.hosts.address': '주소',
    'internet.hosts.services': '서비스',
    'internet.hosts.answers': '응답 내용',
    'internet.hosts.answers.page': '웹 페이지',
    'internet.hosts.answers.client-address': '클라이언트의 주소',
    'internet.hosts.mtu': '경로 MTU',
    'internet.finding.no-address': '호스트 {host}에 IP 주소가 없습니다.',
    'internet.finding.private': '{address|은/는} 프라이빗 주소라서 인터넷이 {host|으로/로} 아무것도 전달하지 않습니다.',
    'internet.finding.second': '인터넷은 하나입니다. {other|이/가} 쓰이고 {name|은/는} 쓰이지 않습니다.',
  },
);
