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
  },
);
