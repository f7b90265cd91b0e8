import { type PlanDocument, type PlanNode } from '../../../src/index.js';
import { abstractNum, cell, CENTER, docx, escape, FOOTNOTE_STYLES, num, numbered, p, row, SEPARATORS, styled, table } from '../docx-writer.js';
import { columnEdges, printedRows } from './annex-widths.js';
import { diceOf, type Dice } from './dice.js';
import { type HardAnnex } from './hard-annex.js';
import { letterheadLines } from './letterhead-lines.js';

interface TypingStyle {
  /** Roman and Arabic numbers by the list of a style, everything else typed. */
  automatic: boolean;
  dashes: 'typed' | 'list';
  letterhead: 'table' | 'tabs' | 'cells';
  closing: 'table' | 'tabs';
  afterMarker: ' ' | '\u00a0' | 'tab' | '';
  boldMarkers: boolean;
}

const styleOf = (dice: Dice): TypingStyle => ({
  automatic: dice.chance(0.35),
  dashes: dice.chance(0.2) ? 'list' : 'typed',
  letterhead: dice.pick(['table', 'table', 'cells', 'tabs']),
  closing: dice.pick(['table', 'table', 'tabs']),
  afterMarker: dice.pick([' ', ' ', '\u00a0', 'tab']),
  boldMarkers: dice.chance(0.3),
});

const TAB = '<w:r><w:tab/></w:r>';
const BREAK = '<w:r><w:br/></w:r>';
const rawRun = (text: string, properties = ''): string => `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${escape(text)}</w:t></w:r>`;

const MARGINS = '<w:pgMar w:top="1134" w:right="851" w:bottom="1134" w:left="1701" w:header="567" w:footer="567" w:gutter="0"/>';
const PORTRAIT = `<w:sectPr><w:pgSz w:w="11906" w:h="16838"/>${MARGINS}</w:sectPr>`;
const LANDSCAPE = `<w:sectPr><w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>${MARGINS}</w:sectPr>`;
const BODY = '<w:spacing w:before="120" w:line="288" w:lineRule="auto"/><w:ind w:firstLine="720"/><w:jc w:val="both"/>';
const BORDERS = `<w:tblW w:w="14200" w:type="dxa"/><w:tblBorders>${['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map((edge) => `<w:${edge} w:val="single" w:sz="4" w:space="0" w:color="000000"/>`).join('')}</w:tblBorders><w:tblLayout w:type="fixed"/>`;

/** Text as Word stores it after some editing: split into runs anywhere, with marks of proofing, fields, controls and changes between. */
function runsOf(text: string, dice: Dice): string {
  const parts: string[] = [];
  let rest = text;
  while (rest !== '') {
    const length = dice.chance(0.3) ? dice.int(1, 12) : rest.length;
    parts.push(rest.slice(0, length));
    rest = rest.slice(length);
  }
  return parts.map((part, i) => {
    const own = rawRun(part, dice.chance(0.2) ? '<w:b/>' : '');
    if (i === 0) return own;
    switch (dice.int(0, 11)) {
      case 0:
        return `<w:proofErr w:type="spellStart"/>${own}<w:proofErr w:type="spellEnd"/>`;
      case 1:
        return `<w:bookmarkStart w:id="${i}" w:name="b${i}"/>${own}<w:bookmarkEnd w:id="${i}"/>`;
      case 2:
        return `<w:hyperlink w:anchor="b1">${own}</w:hyperlink>`;
      case 3:
        return `<w:sdt><w:sdtPr><w:alias w:val="Chữ"/></w:sdtPr><w:sdtContent>${own}</w:sdtContent></w:sdt>`;
      case 4:
        return `<w:fldSimple w:instr=" DOCPROPERTY x ">${own}</w:fldSimple>`;
      case 5:
        return `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> REF b1 \\h </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${own}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
      case 6:
        return `<w:del w:id="9" w:author="a"><w:r><w:delText>bị xóa</w:delText></w:r></w:del><w:ins w:id="8" w:author="a">${own}</w:ins>`;
      case 7:
        return `<w:smartTag w:element="place">${own}</w:smartTag>`;
      case 8:
        return `<w:r><w:softHyphen/></w:r>${own}`;
      default:
        return own;
    }
  }).join('');
}

/**
 * The plan as an office keeps it in Word; what is random follows from the seed. Not `edited`: without fields and changes, which other
 * programs would work out anew.
 */
export function typeHard(plan: PlanDocument, seed: number, { edited = true } = {}): Uint8Array {
  const dice = diceOf(seed + 13);
  const runsIn = (text: string): string => (edited ? runsOf(text, dice) : rawRun(text));
  const style: TypingStyle = { ...styleOf(dice), ...(edited ? {} : { letterhead: 'table', closing: 'table' }) };
  const notes: string[] = [];
  const noted = (text: string, node: PlanNode): string =>
    text.split(/(\[\^\d+\])/).map((part) => {
      const note = /^\[\^(\d+)\]$/.exec(part);
      if (!note) return runsIn(part);
      notes.push(node.footnotes!.find(({ marker }) => marker === note[1])!.text);
      return `<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteReference w:id="${notes.length}"/></w:r>`;
    }).join('');
  const between = style.afterMarker === 'tab' ? TAB : rawRun(style.afterMarker);
  const levels = ['I.', '1.'];
  const listed = (node: PlanNode): number => (!style.automatic || plan.body.some(({ marker }) => marker === '1.' || marker === 'A.') ? -1 : levels.findIndex((first) => new RegExp(first === 'I.' ? '^[IVX]+\\.$' : '^\\d+\\.$').test(node.marker ?? '')));
  const paragraph = (node: PlanNode): string => {
    const level = listed(node);
    const bulleted = node.marker === '-' && style.dashes === 'list';
    const properties = level >= 0 ? styled(`Muc${level}`) : bulleted ? numbered(2) : '';
    const marker = node.marker === null || level >= 0 || bulleted ? '' : `${rawRun(node.marker, style.boldMarkers ? '<w:b/>' : '')}${between}`;
    return (dice.chance(0.05) ? p('') : '') + p(marker + noted(node.text, node), properties + BODY) + node.children.map(paragraph).join('');
  };
  const body = [
    letterheadXml(plan, style), p(plan.title.type, CENTER), subjectXml(plan.title.subject, dice, runsIn), p(''),
    ...plan.body.map(paragraph), closingXml(plan, style), ...(plan.annexes.length > 0 ? [p('', PORTRAIT)] : []),
    ...(plan.annexes as HardAnnex[]).flatMap((annex) => annexXml(annex, dice)),
    plan.annexes.length > 0 ? LANDSCAPE : PORTRAIT,
  ].join('');
  const footnotes = notes.map((text, i) => `<w:footnote w:id="${i + 1}">${p(`<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteRef/></w:r>${rawRun(` ${text}`)}`, styled('FootnoteText'))}</w:footnote>`).join('');
  const numbering = abstractNum(0, [['upperRoman', '%1.', 'Muc0'], ['decimal', '%2.', 'Muc1']]) + abstractNum(1, [['bullet', '-']]) + num(1, 0) + num(2, 1);
  // Word follows a number up the chain of styles; LibreOffice looks no further than the style itself.
  const styles = FOOTNOTE_STYLES + [0, 1].map((level) => {
    const listed = `<w:pPr><w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="1"/></w:numPr></w:pPr>`;
    return `<w:style w:type="paragraph" w:styleId="Goc${level}"><w:name w:val="Goc ${level}"/><w:basedOn w:val="Normal"/>${edited ? listed : ''}</w:style><w:style w:type="paragraph" w:styleId="Muc${level}"><w:name w:val="Muc ${level}"/><w:basedOn w:val="Goc${level}"/>${edited ? '' : listed}</w:style>`;
  }).join('');
  return docx({ body, numbering, footnotes: SEPARATORS + footnotes, styles });
}

function subjectXml(subject: string, dice: Dice, runsIn: (text: string) => string): string {
  const words = subject.split(' ');
  if (words.length < 8 || dice.chance(0.5)) return p(runsIn(subject), CENTER);
  const at = dice.int(4, words.length - 3);
  const [first, second] = [words.slice(0, at).join(' '), words.slice(at).join(' ')];
  return dice.chance(0.5) ? p(first, CENTER) + p(second, CENTER) : p(rawRun(first) + BREAK + rawRun(second), CENTER);
}

function letterheadXml({ header }: PlanDocument, style: TypingStyle): string {
  const { superior, agency, symbol, motto, dated } = letterheadLines(header, 15_000);
  const left = [...superior, ...agency];
  const star = motto.length === 1 ? ['*'] : [];
  if (style.letterhead === 'table') return table([row([left, motto]), row([[...star, symbol], dated])]);
  if (style.letterhead === 'cells') return table([row([[...left, ...star, '', symbol], [...motto, '', dated]])]);
  const rows = Math.max(left.length, motto.length);
  const lines = Array.from({ length: rows }, (_, i) => p(`${rawRun(left[i] ?? '')}${motto[i] ? TAB + TAB + rawRun(motto[i]!) : ''}`));
  return [...lines, p(rawRun(symbol) + TAB + rawRun(dated)), p('')].join('');
}

function closingXml({ recipients, signer }: PlanDocument, style: TypingStyle): string {
  const list = ['Nơi nhận:', ...recipients.map(({ text }, i) => `- ${text}${i < recipients.length - 1 ? ';' : '.'}`)];
  const signature = [...(signer?.authority ?? []), signer?.office ?? ''];
  const name = signer?.name ? ['', '', '', signer.name] : [];
  if (style.closing === 'table') return table([row([list, [...signature, ...name]])]);
  const right = [...signature, ...name];
  return Array.from({ length: Math.max(list.length, right.length) }, (_, i) => p(`${rawRun(list[i] ?? '')}${right[i] ? TAB + TAB + rawRun(right[i]!) : ''}`)).join('');
}

function annexXml(annex: HardAnnex, dice: Dice): string[] {
  const first = annex.id === 'a1';
  const front = [p(`${first ? '' : '<w:r><w:br w:type="page"/></w:r>'}${rawRun(annex.label)}`, CENTER), ...(annex.title ? [p(annex.title, CENTER)] : []), p(annex.caption ?? '', CENTER), p('')];
  const heading = dice.chance(0.5) ? '<w:tblHeader/>' : '';
  const edges = columnEdges(annex, 0, 14_200).map(Math.round);
  const widths = annex.columns.map((_, i) => edges[i + 1]! - edges[i]!);
  const cellOf = (text: string, i: number): string => cell(text.split('\n'), `<w:tcW w:w="${widths[i]}" w:type="dxa"/>`);
  const rows = printedRows(annex).map(({ cells, across }, i) =>
    across ? row([cell(cells, `<w:tcW w:w="14200" w:type="dxa"/><w:gridSpan w:val="${widths.length}"/>`)]) : row(cells.map(cellOf), i === 0 ? heading : ''),
  );
  return [...front, `<w:tbl><w:tblPr>${BORDERS}</w:tblPr><w:tblGrid>${widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>${rows.join('')}</w:tbl>`];
}
