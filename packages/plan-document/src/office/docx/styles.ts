import { childOf, elementsOf, switchOf, valueOf, type XmlElement } from './xml.js';

/** What a paragraph style says after its chain of `basedOn` has been followed; absent where no style of the chain says it. */
export interface ParagraphStyle {
  numId?: string;
  level?: number;
  justification?: string;
  font?: string;
  hidden?: boolean;
  /** Printed in capitals, whatever was typed. */
  capitals?: boolean;
  /** Ids of the chain, nearest first. */
  chain: string[];
}

export interface StyleSheet {
  /** The style of a paragraph; without an id the default one. */
  paragraph(id: string | undefined): ParagraphStyle;
  /** What a character style says of its letters. */
  character(id: string): Pick<ParagraphStyle, 'font' | 'hidden' | 'capitals'>;
}

const LONGEST_CHAIN = 32;

/** Reads `styles.xml`. Without the part every paragraph is plain. */
export function readStyles(root: XmlElement | null): StyleSheet {
  const styles = new Map<string, XmlElement>();
  let standard: string | undefined;
  for (const style of elementsOf(root ?? undefined, 'w:style')) {
    const id = style.attributes['w:styleId'];
    if (id === undefined) continue;
    styles.set(id, style);
    if (style.attributes['w:type'] === 'paragraph' && ['1', 'true', 'on'].includes(style.attributes['w:default'] ?? '')) standard = id;
  }
  const defaults = childOf(childOf(childOf(root ?? undefined, 'w:docDefaults'), 'w:rPrDefault'), 'w:rPr');
  const known = new Map<string, ParagraphStyle>();

  const chainOf = (id: string | undefined): string[] => {
    const chain: string[] = [];
    for (let at = id; at !== undefined && styles.has(at) && !chain.includes(at) && chain.length < LONGEST_CHAIN; at = valueOf(styles.get(at), 'w:basedOn')) chain.push(at);
    return chain;
  };
  const first = <T>(chain: readonly string[], read: (style: XmlElement) => T | undefined): T | undefined => {
    for (const id of chain) {
      const found = read(styles.get(id)!);
      if (found !== undefined) return found;
    }
    return undefined;
  };
  const hiddenIn = (style: XmlElement): boolean | undefined => switchOf(childOf(style, 'w:rPr'), 'w:vanish');
  const capitalsIn = (style: XmlElement): boolean | undefined => printsCapitals(childOf(style, 'w:rPr'));

  return {
    paragraph(wanted) {
      const id = wanted !== undefined && styles.has(wanted) ? wanted : standard;
      const cached = known.get(id ?? '');
      if (cached) return cached;
      const chain = chainOf(id);
      const numbering = (style: XmlElement): XmlElement | undefined => childOf(childOf(style, 'w:pPr'), 'w:numPr');
      const level = first(chain, (style) => valueOf(numbering(style), 'w:ilvl'));
      const found: ParagraphStyle = {
        numId: first(chain, (style) => valueOf(numbering(style), 'w:numId')),
        level: level === undefined ? undefined : Number(level),
        justification: first(chain, (style) => valueOf(childOf(style, 'w:pPr'), 'w:jc')),
        font: first(chain, (style) => fontOf(childOf(style, 'w:rPr'))) ?? fontOf(defaults),
        hidden: first(chain, hiddenIn),
        capitals: first(chain, capitalsIn),
        chain,
      };
      known.set(id ?? '', found);
      return found;
    },
    character(id) {
      const chain = chainOf(id);
      return { font: first(chain, (style) => fontOf(childOf(style, 'w:rPr'))), hidden: first(chain, hiddenIn), capitals: first(chain, capitalsIn) };
    },
  };
}

/** Whether run properties print all letters as capitals, large or small (ECMA-376 Part 1, 17.3.2.5 and 17.3.2.33). */
export const printsCapitals = (properties: XmlElement | undefined): boolean | undefined => switchOf(properties, 'w:caps') ?? switchOf(properties, 'w:smallCaps');

/** The font of Latin letters that run properties name. */
export function fontOf(properties: XmlElement | undefined): string | undefined {
  const fonts = childOf(properties, 'w:rFonts')?.attributes;
  return fonts?.['w:ascii'] ?? fonts?.['w:hAnsi'];
}
