import { isLegacyFont } from '../legacy-fonts.js';
import { type ParagraphStyle, type StyleSheet, fontOf } from './styles.js';
import { symbolSign } from './symbols.js';
import { childOf, elementsOf, isElement, switchOf, valueOf, type XmlElement } from './xml.js';

/** What is met while the text of a document is read: told to the user, or needed for the notes. */
export interface Findings {
  trackedChanges: number;
  hiddenText: boolean;
  /** Text set in fonts of TCVN3 or VNI. */
  legacyText: string[];
  /** Notes by kind and id, in the order of their first references: the n-th has the marker n. */
  notes: Map<string, { kind: 'footnote' | 'endnote'; id: string; marker: number }>;
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
  let raw = '';
  const visit = (parent: XmlElement): void => {
    for (const child of parent.children) if (isElement(child)) element(child);
  };
  const element = (each: XmlElement): void => {
    switch (each.name) {
      case 'w:r':
        raw += runText(each, style, styles, findings, boxes);
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
        raw += each.children.filter((child) => typeof child === 'string').join('');
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

function runText(run: XmlElement, style: ParagraphStyle, styles: StyleSheet, findings: Findings, boxes: XmlElement[]): string {
  const properties = childOf(run, 'w:rPr');
  const character = valueOf(properties, 'w:rStyle');
  const named = character === undefined ? {} : styles.character(character);
  let text = '';
  for (const child of run.children) {
    if (!isElement(child)) continue;
    if (child.name === 'w:t') text += child.children.filter((part) => typeof part === 'string').join('');
    else text += SIGNS[child.name]?.(child) ?? special(child, findings, boxes);
  }
  if (switchOf(properties, 'w:vanish') ?? named.hidden ?? style.hidden) {
    findings.hiddenText ||= text.trim() !== '';
    return '';
  }
  if (isLegacyFont(fontOf(properties) ?? named.font ?? style.font)) findings.legacyText.push(text);
  return text;
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
  if (child.name === 'w:footnoteReference' || child.name === 'w:endnoteReference') {
    return `[^${markerOf(child.name === 'w:footnoteReference' ? 'footnote' : 'endnote', child.attributes['w:id'] ?? '', findings)}]`;
  }
  if (child.name === 'mc:AlternateContent' || child.name === 'w:drawing' || child.name === 'w:pict' || child.name === 'w:object') findBoxes(child, boxes);
  return '';
}

const MOST_NOTES = 5_000;

function markerOf(kind: 'footnote' | 'endnote', id: string, { notes }: Findings): number {
  const key = `${kind} ${id}`;
  const known = notes.get(key);
  if (known) return known.marker;
  if (notes.size >= MOST_NOTES) throw new RangeError('too many notes');
  notes.set(key, { kind, id, marker: notes.size + 1 });
  return notes.size;
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
