import { describe, expect, it } from '@jest/globals';
import { RULES } from '../index.js';

/** What the decree asks and faults seen in real plans: the rules that look for it, or why no rule can. */
type Row = [code: string, asked: string, rules: string[] | string];

const TYPESET = 'not checkable because the plan as data has no layout; the typesetter sets it';
const NOT_IN_DATA = 'not checkable because the importer and the editor do not keep it: it is written by the typesetter';

const FORM: Row[] = [
  ['H01', 'quốc hiệu, tiêu ngữ exact, length of the line', NOT_IN_DATA],
  ['H02', 'superior not bold, issuer bold, line', TYPESET],
  ['H02', 'issuing agency is there', ['headerIsComplete']],
  ['H03', 'number padded', 'not checkable because the number is kept without padding; the typesetter pads it'],
  ['H03', 'ký hiệu of the plan, no spaces, no letters after the number', ['headerIsComplete']],
  ['H03', 'numbers cited: padded, no spaces, no CV', ['citedNumberIsWritten']],
  ['H03', 'ký hiệu in the list of the agency', 'not checkable because the list is the register’s: the api refuses another symbol when it numbers'],
  ['H04', 'place belongs to the agency', ['headerIsComplete']],
  ['H04', 'day and month padded', ['datesArePadded']],
  ['H05', 'date not before the last signature, not in the future', 'not checkable because the document has no signatures and no clock: a rule of the lifecycle'],
  ['T01', 'tên loại in capitals, trích yếu present, no full stop, no V/v', ['titleIsWritten']],
  ['B01', 'a basis is present', ['basisIsPresent']],
  ['B01', 'each cited document has type, số, date, body, trích yếu on first use', ['firstCitationIsFull', 'citationSaysNumber', 'symbolFitsType']],
  ['B01', 'cited alike at every place, not after the plan', ['citationsAgree', 'citationIsEarlier', 'lawIsEarlier']],
  ['B01', 'no repeated long form', 'not checked because offices repeat the long form on purpose where a reader may start; the decree allows it'],
  ['B02', 'bases end with a semicolon, the last with a full stop', ['basesAreParted', 'basisLeadsToTheMainClause']],
  ['B03', 'levels never skip or go back, no repeated or missing number', ['numbersFollow', 'levelsAreNotSkipped', 'listsInTextFollow', 'markerIsWrittenTogether']],
  ['B04', 'internal references point to a section', ['referredSectionExists']],
  ['B04', 'a list announced by như sau has a colon', ['listIsAnnounced']],
  ['B05', 'ends with ./.', ['contentIsClosed']],
  ['P01', 'every phụ lục mentioned; its line agrees with the plan', ['annexIsMentioned', 'captionNamesThePlan']],
  ['P02', 'Roman numbers of two or more phụ lục', ['annexIsLabelled']],
  ['S01', 'prefix stack legal', ['authorityFitsOffice', 'signerIsNamed']],
  ['S01', 'record of the authority exists', 'not checkable because appointments are in the directory: the rule signerHasAuthority of the lifecycle'],
  ['S02', 'no titles before the name', ['nameHasNoTitle']],
  ['N01', 'last line Lưu: VT', ['fileLineIsLast']],
  ['N01', 'last line ends with a full stop, the others with a semicolon', ['recipientsAreEnded']],
  ['N02', 'no Như trên', ['sameAsAboveIsNotUsed']],
  ['N03', 'every agency with a task receives, and the reverse', ['everyAssigneeReceives', 'everyRecipientIsNamed']],
  ['N04', 'every recipient resolves to the directory', 'not checkable because the directory is the api’s: deliveries are made from it'],
  ['N04', 'no recipient twice, superiors first', ['recipientsAreOnce', 'superiorsComeFirst']],
  ['G01', 'margins, font, sizes, indent, spacing, paging', TYPESET],
  ['D01', 'order and places of signatures', 'not checkable because signatures are on the PDF: pdf-signature verifies them'],
];

const CAPITALS: Row[] = [
  ['C1', 'capital at the start of a sentence, none after a semicolon', ['sentenceOpensWithACapital', 'noCapitalAfterSemicolon']],
  ['C2', 'every syllable of a person’s name', ['personNameIsCapital']],
  ['C2', 'names of persons in running text', ['properNamesAgree', 'namesKeepTheirCapitals']],
  ['C3', 'administrative unit: common noun lower', ['unitKindIsLower']],
  ['C4', 'terrain word with a one-syllable name', 'not checkable without a gazetteer'],
  ['C5', 'names of agencies', ['agencyKindIsCapital', 'departmentHasItsCapitals', 'departmentIsNamedRight', 'peoplesBodiesAreNamedRight', 'officeKeepsItsCapitals']],
  ['C6', 'Nhân dân, Nhà nước', ['thePeopleIsCapital', 'theStateIsCapital', 'namesOfTheCountryAreCapital']],
  ['C7', 'Đảng', ['thePartyIsCapital']],
  ['C8', 'title capital with a name', ['titleBeforeANameIsCapital']],
  ['C9', 'Điều capital, khoản and điểm lower', ['pointsAreLower']],
  ['C10', 'name of a document: capital at the type word', ['citedKindIsCapital']],
  ['C11', 'holidays, anniversaries', ['phrasesKeepTheirCapitals', 'lunarYearIsCapital', 'weekdayIsCapital', 'namesOfTheCountryAreCapital']],
  ['C12', 'historic events, awards, titles', ['phrasesKeepTheirCapitals']],
  ['C13', 'foreign names', 'not checkable: both ways of writing are allowed; properNamesAgree keeps one'],
];

const SEEN: Row[] = [
  ['doubled word', '', ['noWordIsDoubled']],
  ['stray word', '', ['conjunctionsJoin']],
  ['missing space, stray space', '', ['spaceAfterPunctuation', 'spacesAreSingle', 'wordsAreNotParted', 'noSpaceInsideBrackets', 'datesHaveNoSpaces']],
  ['space before a sign', '', ['noSpaceBeforePunctuation']],
  ['double punctuation', '', ['punctuationIsSingle', 'ellipsisStandsAlone', 'commaPartsNoSetPhrase']],
  ['wrong word by tone or letter', '', ['wordsAreTheOnesMeant', 'wordsAreSpelledAsUsual', 'syllablesAreVietnamese', 'lettersAreOfOneCase', 'wordsAreUsedAsBefore', 'setPhrasesAreWhole']],
  ['missing word', '', ['noSyllableIsLeftOut', 'noWordIsLeftOut', 'setPhrasesAreWhole', 'sentenceIsComplete']],
  ['Party, people in small letters', '', ['thePartyIsCapital', 'thePeopleIsCapital']],
  ['number missing from a phrase', '', ['anniversaryCountsYears', 'anniversaryAddsUp']],
  ['bracket not closed', '', ['bracketsAreClosed']],
  ['abbreviation mistyped', '', ['abbreviationsAgree', 'abbreviationIsKnown']],
  ['symbol of one body written in two ways', '', ['citationsAgree']],
  ['số missing in a citation', '', ['citationSaysNumber']],
  ['1. 1.', '', ['markerIsWrittenTogether']],
  ['basis without a main clause', '', ['basisLeadsToTheMainClause']],
  ['line without an end', '', ['sentenceIsEnded']],
  ['common group in small letters', '', ['officeKeepsItsCapitals']],
  ['window against its note, deadline after its event or before the issue', '', ['deadlinesCanBeKept', 'spanRunsForward', 'phasesFollow', 'windowsAreAhead']],
  ['dates that cannot be', '', ['dateExists', 'weekdayFits']],
  ['events without dates', '', 'not a fault of the document: the web asks for them before the timetable is published'],
  ['periods and terms', '', ['periodsAgree', 'congressKeepsItsNumber', 'assemblyKeepsItsTerm']],
  ['one name in two spellings', '', ['phrasesKeepTheirCapitals', 'properNamesAgree', 'tonesStandAlike', 'quotesAreAlike', 'dashesAreEven', 'namesAreJoinedAlike', 'namesKeepTheirCapitals']],
  ['parts left out or empty', '', ['partsArePresent', 'headingsLead']],
];

const ids = new Set(RULES.map(({ id }) => id));

describe.each<[string, Row[]]>([['the check list of the decree', FORM], ['the rules on capitals', CAPITALS], ['the faults seen in real plans', SEEN]])('%s', (_, rows) => {
  it.each(rows)('%s %s: rules, or a reason', (_code, _asked, answer) => {
    if (typeof answer === 'string') expect(answer).toMatch(/^not (?:check|a fault)/);
    else expect(answer.filter((id) => !ids.has(id))).toEqual([]);
  });
});

describe('every rule', () => {
  it('answers something asked', () => {
    const asked = new Set([...FORM, ...CAPITALS, ...SEEN].flatMap(([, , answer]) => (typeof answer === 'string' ? [] : answer)));
    expect([...ids].filter((id) => !asked.has(id))).toEqual([]);
  });
  it.each(['H01 H02 H03 H04 H05 T01 B01 B02 B03 B04 B05 P01 P02 S01 S02 N01 N02 N03 N04 G01 D01', 'C1 C2 C3 C4 C5 C6 C7 C8 C9 C10 C11 C12 C13'])('stands in a table with all of %s', (codes) => {
    const written = new Set([...FORM, ...CAPITALS].map(([code]) => code));
    expect(codes.split(' ').filter((code) => !written.has(code))).toEqual([]);
  });
});
