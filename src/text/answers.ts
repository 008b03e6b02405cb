import { texts } from './texts.ts';

/** Answers to many questions at once: saved probes against what was expected of them, and who reaches whom. */
export const answerWords = texts(
  {
    'check.met': '✓ {probe}: {outcome}',
    'check.failed.connect': '✗ {probe}: expected to connect. {outcome}: {reason}',
    'check.failed.blocked': '✗ {probe}: expected to be blocked. {outcome}',
    'check.failed.reason': '✗ {probe}: expected to be blocked by {expected}. {outcome}: {reason}',
    'check.open': '– {probe}: {outcome}. Nothing is expected of it.',
    'check.summary': '{met} as expected, {failed} not, {open} without an expectation',
    'check.none': 'The source has no saved probes: there is nothing to check.',
    'flow-logs.everywhere':
      'Flow log in the default format, as if every interface had one (account and times are examples)',
    'flow-logs.title': 'Flow log {name} (account and times are examples)',
    'matrix.same-subnet': '(in the same subnet)',
    'matrix.other-subnet': '(in another subnet)',
    'matrix.summary': '{ends} interfaces and hosts in {groups} groups of equal behaviour',
  },
  {
    'check.met': '✓ {probe}: {outcome}',
    'check.failed.connect': '✗ {probe}: 연결되어야 합니다. {outcome}: {reason}',
    'check.failed.blocked': '✗ {probe}: 차단되어야 합니다. {outcome}',
    'check.failed.reason': '✗ {probe}: {expected|으로/로} 차단되어야 합니다. {outcome}: {reason}',
    'check.open': '– {probe}: {outcome}. 예상값이 없습니다.',
    'check.summary': '예상대로 {met}개, 다르게 {failed}개, 예상값 없음 {open}개',
    'check.none': '저장된 프로브가 없어 검사할 것이 없습니다.',
    'flow-logs.everywhere': '모든 인터페이스에 있다고 가정한 기본 형식의 흐름 로그(계정과 시각은 예시)',
    'flow-logs.title': '흐름 로그 {name}(계정과 시각은 예시)',
    'matrix.same-subnet': '(같은 서브넷)',
    'matrix.other-subnet': '(다른 서브넷)',
    'matrix.summary': '인터페이스와 호스트 {ends}개, 동작이 같은 그룹 {groups}개',
  },
);
