import { texts } from './texts.ts';

/** Answers to many questions at once: saved probes against what was expected of them, and who reaches whom. */
export const answerWords = texts(
  {
    'check.met': '✓ {probe}: {outcome}',
    'check.failed.connect': '✗ {probe}: expected to connect. {outcome}: {reason}',
    'check.failed.blocked': '✗ {probe}: expected to be blocked. {outcome}',
    'check.open': '– {probe}: {outcome}. Nothing is expected of it.',
    'check.summary': '{met} as expected, {failed} not, {open} without an expectation',
    'check.none': 'The source has no saved probes: there is nothing to check.',
    'matrix.same-subnet': '(in the same subnet)',
    'matrix.other-subnet': '(in another subnet)',
    'matrix.summary': '{ends} interfaces and hosts in {groups} groups of equal behaviour',
  },
  {
    'check.met': '✓ {probe}: {outcome}',
    'check.failed.connect': '✗ {probe}: 연결되어야 합니다. {outcome}: {reason}',
    'check.failed.blocked': '✗ {probe}: 차단되어야 합니다. {outcome}',
    'check.open': '– {probe}: {outcome}. 예상값이 없습니다.',
    'check.summary': '예상대로 {met}개, 다르게 {failed}개, 예상값 없음 {open}개',
    'check.none': '저장된 프로브가 없어 검사할 것이 없습니다.',
    'matrix.same-subnet': '(같은 서브넷)',
    'matrix.other-subnet': '(다른 서브넷)',
    'matrix.summary': '인터페이스와 호스트 {ends}개, 동작이 같은 그룹 {groups}개',
  },
);
