import { isCompound } from './compounds.js';
import { type Hit, type Rule, type Severity } from './finding.js';
import { likeWritten, markWords } from './hits.js';
import { type Suspicion } from './known-text.js';
import { losesHalfAWord, type PhraseSlip, slipsAt } from './phrase-slips.js';
import { differInMarks } from './spelling.js';
import { type Word } from './words.js';

const hasSlip: Suspicion = (words, i) => slipsAt(words, i).length > 0;

const setPhrasesAreWhole: Rule = {
  id: 'setPhrasesAreWhole', source: 'Quy tắc chính tả và cách dùng từ tiếng Việt', severity: 'warning', most: 5, doubtsWords: true, checks: 'Cụm từ quen dùng không sai, không thiếu, không thừa một chữ (“các tầng lớp Nhân dân”, “cơ sở vật chất”).',
  groupBy: ({ at, start, end }) => at.text.slice(start, end).toLowerCase(),
  find: function* (reading) {
    const { words } = reading;
    let told = -1;
    for (const i of reading.suspected(hasSlip)) {
      const [slip] = slipsAt(words, i).sort((a, b) => b.phrase.keys.length - a.phrase.keys.length);
      if (!slip || slip.from <= told || (slip.kind === 'left-out' && reading.timesInPlan(words[slip.from + slip.at - 1]!.key, words[slip.from + slip.at]!.key) > 3)) continue;
      told = slip.to;
      yield hitOf(words, slip);
    }
  },
};

/** Marks the words right around the slip. */
function hitOf(words: readonly Word[], slip: PhraseSlip): Hit {
  const { kind, phrase: { keys, text: usual }, from, to, at } = slip;
  const odd = words[from + at]!;
  const withNext = kind === 'other' && (at === 0 || isCompound(keys[at], keys[at + 1]));
  const [first, last] = [words[Math.max(from, from + at - (withNext ? 0 : 1))]!, words[Math.min(to, from + at + (withNext || kind === 'too-much' ? 1 : 0))]!];
  const { text } = first.piece;
  const right = likeWritten(kind === 'left-out' && odd.letters !== 'upper' ? 'a' : odd.text, keys[at]!);
  const fix = `${text.slice(first.start, odd.start)}${kind === 'other' ? right : kind === 'left-out' ? `${right} ${odd.text}` : ''}${text.slice(kind === 'too-much' ? last.start : odd.end, last.end)}`;
  const message = kind === 'other' ? `Có thể viết nhầm: thường viết “${usual}”.` : kind === 'left-out' ? `Có thể thiếu chữ “${keys[at]!}”: thường viết “${usual}”.` : `Có thể thừa chữ “${odd.text}”: thường viết “${usual}”.`;
  return markWords(first, last, { message, fix, severity: severityOf(slip, odd) });
}

function severityOf(slip: PhraseSlip, odd: Word): Severity {
  const { kind, phrase: { keys }, at } = slip;
  if (kind === 'left-out') return keys.length > 3 && losesHalfAWord(slip) ? 'warning' : 'hint';
  return kind === 'too-much' || keys.length > 3 || differInMarks(keys[at]!, odd.key) ? 'warning' : 'hint';
}

export const SET_PHRASE_RULES: readonly Rule[] = [setPhrasesAreWhole];
