import { remember } from './remember.js';

/** How Vietnamese syllables are built: initial + rime + tone. Tables of the language itself. */

const words = (text: string): string[] => text.trim().split(/\s+/u);

const INITIALS = words('b c ch d đ g gh h k kh l m n ng ngh nh p ph r s t th tr v x');
const BARE_RIMES = words(`
  a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây
  e ec em en eng eo ep et ê êch êm ên ênh êp êt êu i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu
  o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi om on ong oong ooc op ot
  ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt
  u ua uân uâng uât uây uc uê uêch uênh uêt ui um un ung uơ up ut uy uya uych uyên uyêt uynh uyn uyt uyu uyp uôc uôi uôm uôn uông uôt
  ư ưa ưc ưi ưm ưng ươc ươi ươm ươn ương ươp ươt ươu ưt ưu y`);
const RIMES_WITHOUT_INITIAL = words('yêm yên yêng yêt yêu oa oai oan oang oanh oat uy uych uyên uân uât uê ươm ươn ương ươt ưng ưa ưc ưu y');
const RIMES_AFTER_QU = words(
  'a ac ach ai an ang anh ao at au ay ăc ăm ăn ăng ăp ăt ân âng ât âu ây e en eo et ê ên ênh êt êch i in inh it iêt ich y yên yêt ynh yt ych ơ ơi ôc ôi ôn ương',
);
const RIMES_AFTER_GI = words(`
  a ac ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âp ât âu ây e em en eo ep et ê êm ên êng êt êp êc
  o oc oi om on ong op ot ô ôc ôi ông ôt ơ ơi ơn u ua uc ui um un up uôc uông ư ưa ưt ưng ương ươi ươc`);

const FRONT = /^[eêi]/u;

function buildBases(): ReadonlySet<string> {
  const bases = new Set<string>([...BARE_RIMES.filter((rime) => !/^(?:ua|uôc)$/u.test(rime)), ...RIMES_WITHOUT_INITIAL, 'ua', 'uôn', 'uông']);
  for (const initial of INITIALS) {
    for (const rime of BARE_RIMES) if (fits(initial, rime)) bases.add(initial + rime);
  }
  for (const rime of RIMES_AFTER_QU) bases.add(`qu${rime}`);
  for (const rime of RIMES_AFTER_GI) bases.add(`gi${rime}`);
  for (const base of ['gi', 'gin', 'quôc', 'ki', 'boong', 'xoong', 'moong', 'coong', 'goong']) bases.add(base);
  return bases;
}

/** k, gh, ngh stand before e, ê, i (k also before y); c, g, ng before the others. */
function fits(initial: string, rime: string): boolean {
  if (rime === 'y') return /^(?:h|k|l|m|s|t|v|th|d|đ|n|b|p|ng|r)$/u.test(initial);
  if (initial === 'k' || initial === 'gh' || initial === 'ngh') return FRONT.test(rime);
  if (initial === 'c') return !FRONT.test(rime) && !/^(?:oa|oe|uy|uê|uâ|uơ|oă)/u.test(rime);
  if (initial === 'g' || initial === 'ng') return !FRONT.test(rime);
  return true;
}

const BASES = buildBases();
const STOP = /(?:c|ch|p|t)$/u;
const TONE_MARKS = /[\u0300\u0301\u0303\u0309\u0323]/gu;
const ACUTE_OR_DOT = /[\u0301\u0323]/u;

/** The syllable without its tone, and the tone marks found (a sound syllable has none or one). */
export function splitTone(lower: string): { base: string; tone: string } {
  const decomposed = lower.normalize('NFD');
  const tone = decomposed.match(TONE_MARKS)?.join('') ?? '';
  return { base: tone === '' ? lower : decomposed.replace(TONE_MARKS, '').normalize('NFC'), tone };
}

/** Index in `base` of the vowel that carries the tone, and the other place older spelling uses (`hóa`/`hoá`). */
function tonePlaces(base: string): number[] {
  const initial = /^(?:qu(?=[aăâeêioôơuưy])|gi(?=[aăâeêoôơuư])|ngh|[bcdđghklmnpqrstvx]+)/u.exec(base)?.[0].length ?? 0;
  const rime = base.slice(initial);
  const marked = Math.max(...['ê', 'ô', 'ơ', 'ă', 'â'].map((vowel) => rime.lastIndexOf(vowel)));
  if (marked >= 0) return [initial + marked];
  const bare = rime.indexOf('ư');
  if (bare >= 0) return [initial + bare];
  if (/^(?:o[ae]|uy)$/u.test(rime)) return [initial, initial + 1];
  if (/^(?:o[aeo]|uy)/u.test(rime)) return [initial + 1];
  return [initial];
}

/** The syllable of a base and a tone, spelled as most offices do (`hóa`); all accepted spellings are listed, that one first. */
export function spellings(base: string, tone: string): string[] {
  if (tone === '') return [base];
  return tonePlaces(base).map((at) => (base.slice(0, at + 1) + tone + base.slice(at + 1)).normalize('NFC'));
}

export type SyllableFault = 'none' | 'not-a-syllable' | 'tone-missing' | 'tone-misplaced';

/** Whether a lower-case word (NFC) is a syllable the language can have. `tone-missing`: its final consonant needs sắc or nặng. */
export const judgeSyllable = remember((lower: string): SyllableFault => {
  if (lower.length > 12) return 'not-a-syllable';
  const { base, tone } = splitTone(lower);
  if (tone.length > 1 || !BASES.has(base)) return 'not-a-syllable';
  if (STOP.test(base) && !ACUTE_OR_DOT.test(tone)) return tone === '' ? 'tone-missing' : 'not-a-syllable';
  return tone === '' || spellings(base, tone).includes(lower) ? 'none' : 'tone-misplaced';
});

/** One form for all spellings of a syllable (`hoá` → `hóa`, `uỷ` → `ủy`); other words are returned as they are. */
export function usualSpelling(lower: string): string {
  const { base, tone } = splitTone(lower);
  return tone.length === 1 && BASES.has(base) ? spellings(base, tone)[0]! : lower;
}
