import { texts } from '../../text/texts.ts';

export const words = texts(
  {
    'dhcp-options': 'DHCP option set',
    'dhcp-options.hint': 'Tells the hosts of a VPC which name servers to ask.',
    'dhcp-options.vpcs': 'VPCs',
    'dhcp-options.domainName': 'Domain name',
    'dhcp-options.domainNameServers': 'Domain name servers',
    'dhcp-options.domainNameServers.value': 'Server',
    'dhcp-options.ntpServers': 'NTP servers',
    'dhcp-options.ntpServers.value': 'Server',
    'dhcp-options.associate': 'Give {vpc} the options of {name}',
    'dhcp-options.finding.server': '"{server}" in {name} is no address of a server.',
    'dhcp-options.finding.many': '{name} names {used} servers; a set takes {most}.',
    'dhcp-options.finding.second': '{vpc} uses {other} already; a VPC uses one set.',
  },
  {
    'dhcp-options': 'DHCP 옵션 세트',
    'dhcp-options.hint': 'VPC의 호스트에게 어느 이름 서버에 물을지 알려 줍니다.',
    'dhcp-options.vpcs': 'VPC',
    'dhcp-options.domainName': '도메인 이름',
    'dhcp-options.domainNameServers': '도메인 이름 서버',
    'dhcp-options.domainNameServers.value': '서버',
    'dhcp-options.ntpServers': 'NTP 서버',
    'dhcp-options.ntpServers.value': '서버',
    'dhcp-options.associate': '{vpc}에 {name}의 옵션 적용',
    'dhcp-options.finding.server': '{name}의 "{server}" 값은 서버 주소가 아닙니다.',
    'dhcp-options.finding.many': '{name}에 서버가 {used}개 있습니다. 한 세트에 {most}개까지입니다.',
    'dhcp-options.finding.second': '{vpc|은/는} 이미 {other|을/를} 사용합니다. VPC는 한 세트만 사용합니다.',
  },
);
