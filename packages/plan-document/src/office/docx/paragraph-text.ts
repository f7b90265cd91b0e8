import { isLegacyFont } from '../legacy-fonts.js';
import { type ParagraphStyle, type StyleSheet, fontOf, printsCapitals } from './styles.js';
import { symbolSign } from './symbols.js';
import { childOf, elementsOf, isElement, switchedOn, switchOf, valueOf, type XmlElement } from './xml.js';

/** What is met while the text of a document is read: told to the user, or needed for the notes. */
export interface Findings {
  trackedChanges: number;
  hiddenText: boolean;
  /** Text set in fonts of TCVN3 or VNI. */
  legacyText: string[];
  /** Notes by kind and id, in the order of their first references: the n-th has the marker n. */
  notes: Map<string, FoundNote>;
}

interface FoundNote {
  kind: 'footnote' | 'endnote';
  id: string;
  marker: number;
  /** The sign typed for it instead of a number (`*`). */
  sign: string;
}

export interface ParagraphText {
  /** `\n` for a line break, `\f` for a page break, `\t` for a tab, `[^n]` for a reference to a note. */
  raw: string;
  /** The `w:txbxContent` of text boxes anchored here. */
  boxes: XmlElement[];
}

/** The text of one paragraph with all tracked changes accepted; fields give their last result. */
export function readParagraphText(paragraph: XmlElement, style: ParagraphStyle, styles: StyleSheet, findings: Findings): ParagraphText {
  const boxes: XmlElement[] = [];
  const reading: RunReading = { style, styles, findings, boxes, fields: [] };
  let raw = '';
  const visit = (parent: XmlElement): void => {
    for (const child of parent.children) if (isElement(child)) element(child);
  };
  const element = (each: XmlElement): void => {
    switch (each.name) {
      case 'w:r':
        raw += runText(each, reading);
        break;
      case 'w:ins':
      case 'w:moveTo':
        findings.trackedChanges++;
        visit(each);
        break;
      case 'w:del':
      case 'w:moveFrom':
        findings.trackedChanges++;
        break;
      case 'm:t':
        raw += lettersOf(each);
        break;
      case 'w:pPr':
      case 'w:sdtPr':
      case 'w:sdtEndPr':
      case 'w:rt':
        break;
      case 'mc:AlternateContent':
        visit(chosenBranch(each));
        break;
      default:
        visit(each);
    }
  };
  visit(paragraph);
  return { raw, boxes };
}

interface RunReading {
  style: ParagraphStyle;
  styles: StyleSheet;
  findings: Findings;
  boxes: XmlElement[];
  /** Fields that are open, the innermost last; true while what is read still belongs to its instruction. */
  fields: boolean[];
}

function runText(run: XmlElement, { style, styles, findings, boxes, fields }: RunReading): string {
  const properties = childOf(run, 'w:rPr');
  const character = valueOf(properties, 'w:rStyle');
  const named = character === undefined ? {} : styles.character(character);
  let text = '';
  for (const child of run.children) {
    if (!isElement(child)) continue;
    if (child.name === 'w:fldChar') followField(child.attributes['w:fldCharType'], fields);
    else if (child.name === 'w:t') text += fields.slice(0, -1).includes(true) ? '' : lettersOf(child);
    else if (isSignedReference(child)) return text + signedReference(child, run, findings);
    else text += SIGNS[child.name]?.(child) ?? special(child, findings, boxes);
  }
  if (switchOf(properties, 'w:vanish') ?? named.hidden ?? style.hidden) {
    findings.hiddenText ||= text.trim() !== '';
    return '';
  }
  const font = fontOf(properties) ?? named.font ?? style.font;
  if (isLegacyFont(font)) findings.legacyText.push(text);
  text = text.replace(OF_SYMBOL_FONTS, (sign) => symbolSign(sign.codePointAt(0)!, font));
  return (printsCapitals(properties) ?? named.capitals ?? style.capitals) ? text.toUpperCase() : text;
}

const OF_SYMBOL_FONTS = /[\uf020-\uf0ff]/g;

const lettersOf = ({ children }: XmlElement): string => children.filter((part) => typeof part === 'string').join('');

/** The result of a field inside the instruction of another one (`IF { PAGE } = 1 …`) is never printed. */
function followField(act: string | undefined, fields: boolean[]): void {
  if (act === 'begin') fields.push(true);
  else if (act === 'separate' && fields.length > 0) fields[fields.length - 1] = false;
  else if (act === 'end') fields.pop();
}

const SIGNS: Readonly<Record<string, (element: XmlElement) => string>> = {
  'w:tab': () => '\t',
  'w:ptab': () => '\t',
  'w:cr': () => '\n',
  'w:br': ({ attributes }) => (attributes['w:type'] === 'page' ? '\f' : '\n'),
  'w:noBreakHyphen': () => '-',
  'w:sym': ({ attributes }) => {
    const code = Number.parseInt(attributes['w:char'] ?? '', 16);
    return Number.isNaN(code) ? '' : symbolSign(code, attributes['w:font']);
  },
};

function special(child: XmlElement, findings: Findings, boxes: XmlElement[]): string {
  if (isReference(child)) return `[^${noteOf(child, findings).marker}]`;
  if (child.name === 'mc:AlternateContent' || child.name === 'w:drawing' || child.name === 'w:pict' || child.name === 'w:object') findBoxes(child, boxes);
  return '';
}

const MOST_NOTES = 5_000;

const isReference = ({ name }: XmlElement): boolean => name === 'w:footnoteReference' || name === 'w:endnoteReference';

/** A note with a sign of the writer's own, which follows in the same run. */
const isSignedReference = (child: XmlElement): boolean => isReference(child) && switchedOn(child.attributes['w:customMarkFollows'] ?? 'off');

function signedReference(child: XmlElement, run: XmlElement, findings: Findings): string {
  const note = noteOf(child, findings);
  note.sign = elementsOf(run, 'w:t').map(lettersOf).join('').trim();
  return `[^${note.marker}]`;
}

function noteOf({ name, attributes }: XmlElement, { notes }: Findings): FoundNote {
  const kind = name === 'w:footnoteReference' ? 'footnote' : 'endnote';
  const id = attributes['w:id'] ?? '';
  const key = `${kind} ${id}`;
  const known = notes.get(key);
  if (known) return known;
  if (notes.size >= MOST_NOTES) throw new RangeError('too many notes');
  const note: FoundNote = { kind, id, marker: notes.size + 1, sign: '' };
  notes.set(key, note);
  return note;
}

function findBoxes(element: XmlElement, boxes: XmlElement[]): void {
  if (element.name === 'w:txbxContent') return void boxes.push(element);
  const within = element.name === 'mc:AlternateContent' ? chosenBranch(element) : element;
  for (const child of elementsOf(within)) findBoxes(child, boxes);
}

/** One branch only: the choice, or the fallback where the choice holds nothing. Both say the same to different programs. */
function chosenBranch(alternate: XmlElement): XmlElement {
  const choice = childOf(alternate, 'mc:Choice');
  return choice && choice.children.length > 0 ? choice : (childOf(alternate, 'mc:Fallback') ?? alternate);
}
