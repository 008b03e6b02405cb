/** How a word ends when it is read aloud in Korean; particles are chosen by it. */
type Ending = 'vowel' | 'rieul' | 'consonant';

/**
 * The form of a particle that fits the word: `은/는`, `이/가`, `을/를`, `과/와`, `으로/로`: first the one after a consonant, then the
 * one after a vowel. `으로/로` takes the second after ㄹ, too.
 */
export function particleAfter(word: string, forms: string): string {
  const [afterConsonant = '', afterVowel = ''] = forms.split('/');
  const ending = endingOf(word);
  if (ending === 'rieul') return afterConsonant.startsWith('으') ? afterVowel : afterConsonant;
  return ending === 'consonant' ? afterConsonant : afterVowel;
}

const DIGITS: readonly Ending[] = [
  'consonant', // 영
  'rieul', // 일
  'vowel',
  'consonant', // 삼
  'vowel',
  'vowel',
  'consonant', // 육
  'rieul', // 칠
  'rieul', // 팔
  'vowel',
];
/** Names of letters that do not end in a vowel: 엘, 엠, 엔, 알. */
const LETTERS: Readonly<Record<string, Ending>> = { l: 'rieul', m: 'consonant', n: 'consonant', r: 'rieul' };

function endingOf(word: string): Ending {
  const spoken = /[\p{L}\p{N}]+(?=[^\p{L}\p{N}]*$)/u.exec(word)?.[0] ?? '';
  const last = spoken.at(-1) ?? '';
  if (last >= '가' && last <= '힣') {
    const final = ((last.codePointAt(0) ?? 0) - 0xac00) % 28;
    return final === 0 ? 'vowel' : final === 8 ? 'rieul' : 'consonant';
  }
  if (/\d/.test(last)) return DIGITS[Number(last)] ?? 'vowel';
  const letters = /[A-Za-z]+$/.exec(spoken)?.[0] ?? '';
  const spelled = letters === letters.toUpperCase() || !/[aeiouy]/i.test(letters) || letters.length < 3;
  return spelled ? (LETTERS[last.toLowerCase()] ?? 'vowel') : endingOfEnglish(letters.toLowerCase());
}

/** English words as they are usually written in Korean: 서브넷, 테이블, 존; 호스트, 서버, 게이트웨이. */
function endingOfEnglish(word: string): Ending {
  if (/(l|le)$/.test(word)) return 'rieul';
  if (/(m|n|ng|me|ne)$/.test(word)) return 'consonant';
  return /[aeiou](b|c|ck|k|p|pp|t|tt)$/.test(word) ? 'consonant' : 'vowel';
}
