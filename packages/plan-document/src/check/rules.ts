import { CAPITAL_RULES } from './capital.rules.js';
import { CITATION_RULES } from './citation.rules.js';
import { CONSISTENCY_RULES } from './consistency.rules.js';
import { DATE_RULES } from './date.rules.js';
import { type Rule } from './finding.js';
import { FORM_RULES } from './form.rules.js';
import { LEFT_OUT_WORD_RULES } from './left-out-word.rules.js';
import { MISSING_WORD_RULES } from './missing-word.rules.js';
import { NAME_JOIN_RULES } from './name-joins.rules.js';
import { NAME_RULES } from './name.rules.js';
import { NAMED_THING_RULES } from './named-thing.rules.js';
import { NUMBERING_RULES } from './numbering.rules.js';
import { PARTED_WORD_RULES } from './parted-word.rules.js';
import { PERIOD_RULES } from './period.rules.js';
import { PHASE_RULES } from './phase.rules.js';
import { PHRASE_RULES } from './phrase.rules.js';
import { PUNCTUATION_RULES } from './punctuation.rules.js';
import { RECIPIENT_RULES } from './recipient.rules.js';
import { REFERENCE_RULES } from './reference.rules.js';
import { REPEATED_WORD_RULES } from './repeated-word.rules.js';
import { SENTENCE_RULES } from './sentence.rules.js';
import { SET_PHRASE_RULES } from './set-phrase.rules.js';
import { SIGNER_RULES } from './signer.rules.js';
import { SOURCE_RULES } from './source.rules.js';
import { SPELLING_RULES } from './spelling.rules.js';
import { USAGE_RULES } from './usage.rules.js';
import { WRONG_WORD_RULES } from './wrong-word.rules.js';

/** Every rule of the form check. */
export const RULES: readonly Rule[] = [
  ...FORM_RULES, ...NUMBERING_RULES, ...CITATION_RULES, ...REFERENCE_RULES, ...RECIPIENT_RULES, ...SIGNER_RULES, ...CAPITAL_RULES, ...NAMED_THING_RULES, ...PUNCTUATION_RULES,
  ...SOURCE_RULES, ...SENTENCE_RULES, ...REPEATED_WORD_RULES, ...SPELLING_RULES, ...WRONG_WORD_RULES, ...PARTED_WORD_RULES, ...MISSING_WORD_RULES, ...LEFT_OUT_WORD_RULES, ...USAGE_RULES, ...PHRASE_RULES, ...SET_PHRASE_RULES, ...NAME_RULES, ...NAME_JOIN_RULES, ...CONSISTENCY_RULES, ...DATE_RULES, ...PHASE_RULES, ...PERIOD_RULES,
];
