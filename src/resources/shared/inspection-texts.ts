/** Words for the columns of a firewall's rules, under the key of the kind and the field. */
export function ruleWords(
  key: string,
  actions: readonly (keyof typeof ACTIONS)[],
): { readonly en: Readonly<Record<string, string>>; readonly ko: Readonly<Record<string, string>> } {
  const pick = (language: 'en' | 'ko'): Readonly<Record<string, string>> =>
    Object.fromEntries([
      ...Object.entries(COLUMNS).map(([column, words]) => [`${key}.${column}`, words[language]]),
      ...actions.map((action) => [`${key}.action.${action}`, ACTIONS[action][language]]),
    ]);
  return { en: pick('en'), ko: pick('ko') };
}

const COLUMNS = {
  action: { en: 'Action', ko: '작업' },
  protocol: { en: 'Protocol', ko: '프로토콜' },
  source: { en: 'Source', ko: '소스' },
  sourcePorts: { en: 'Source ports', ko: '소스 포트' },
  destination: { en: 'Destination', ko: '목적지' },
  ports: { en: 'Destination ports', ko: '목적지 포트' },
} as const;

const ACTIONS = {
  pass: { en: 'Pass', ko: '통과' },
  drop: { en: 'Drop', ko: '삭제' },
  reject: { en: 'Reject', ko: '거부' },
  forward: { en: 'Forward to the stateful rules', ko: '상태 저장 규칙으로 전달' },
} as const;
