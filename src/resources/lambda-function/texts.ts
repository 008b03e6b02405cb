import { hostWords } from '../shared/service-host-texts.ts';
import { texts } from '../../text/texts.ts';

export const words = texts(
  {
    ...hostWords('lambda-function').en,
    'lambda-function': 'Lambda function',
    'lambda-function.hint': 'Code that sends from a VPC; nobody connects to it.',
    'lambda-function.finding.public-subnet':
      '{name} stands in the public subnet {subnet}: without a public address, which a function never has, it does not reach the internet from there.',
    'lambda-function.finding.public-address': '{name} cannot have the public address {address}; functions have none.',
  },
  {
    ...hostWords('lambda-function').ko,
    'lambda-function': 'Lambda 함수',
    'lambda-function.hint': 'VPC에서 트래픽을 보내는 코드입니다. 아무도 연결해 들어오지 않습니다.',
    'lambda-function.finding.public-subnet':
      '{name|이/가} 퍼블릭 서브넷 {subnet}에 있습니다. 함수에는 퍼블릭 주소가 없어 그곳에서 인터넷에 연결할 수 없습니다.',
    'lambda-function.finding.public-address':
      '{name|은/는} 퍼블릭 주소 {address|을/를} 가질 수 없습니다. 함수에는 퍼블릭 주소가 없습니다.',
  },
);
