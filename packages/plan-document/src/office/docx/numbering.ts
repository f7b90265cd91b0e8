import { toRoman } from '../../numbering.js';
import { type ParagraphStyle, type StyleSheet, fontOf } from './styles.js';
import { symbolSign } from './symbols.js';
import { childOf, elementsOf, switchOf, valueOf, type XmlElement } from './xml.js';

/** Gives automatic numbers in reading order, as Word prints them. */
export interface AutomaticNumbering {
  /** The printed number or bullet of the next paragraph; null when it has none. To be asked once for each paragraph, in order. */
  next(properties: XmlElement | undefined, style: ParagraphStyle): string | null;
}

interface Level {
  start: number;
  format: string;
  text: string;
  style: string | undefined;
  /** Level, from 1, whose use starts this one anew; 0 never; absent: any higher level. */
  restart: number | undefined;
  legal: boolean;
  font: string | undefined;
}

interface List {
  /** Shared by all lists of one definition, which count on together. */
  counts: (number | undefined)[];
  levels: ReadonlyMap<number, Level>;
  starts: ReadonlyMap<number, number>;
  started: Set<number>;
}

/** Reads `numbering.xml` (ECMA-376 Part 1, 17.9); styles are needed for lists that are defined by a style. */
export function readNumbering(root: XmlElement | null, styles: StyleSheet): AutomaticNumbering {
  const definitions = new Map(elementsOf(root ?? undefined, 'w:abstractNum').map((each) => [each.attributes['w:abstractNumId'] ?? '', each]));
  const instances = new Map(elementsOf(root ?? undefined, 'w:num').map((each) => [each.attributes['w:numId'] ?? '', each]));
  const counts = new Map<string, (number | undefined)[]>();
  const lists = new Map<string, List | null>();

  const definitionOf = (numId: string, depth = 0): string | null => {
    const id = valueOf(instances.get(numId), 'w:abstractNumId');
    if (id === undefined || !definitions.has(id)) return null;
    const link = valueOf(definitions.get(id), 'w:numStyleLink');
    const linked = link === undefined ? undefined : styles.paragraph(link).numId;
    return linked === undefined || depth > 4 ? id : (definitionOf(linked, depth + 1) ?? id);
  };

  const listOf = (numId: string): List | null => {
    const known = lists.get(numId);
    if (known !== undefined) return known;
    const id = definitionOf(numId);
    const list = id === null ? null : openList(definitions.get(id)!, instances.get(numId)!, counts.get(id) ?? []);
    if (id !== null && list) counts.set(id, list.counts);
    lists.set(numId, list);
    return list;
  };

  return {
    next(properties, style) {
      const own = childOf(properties, 'w:numPr');
      const numId = valueOf(own, 'w:numId') ?? style.numId;
      const list = numId === undefined || numId === '0' ? null : listOf(numId);
      if (!list) return null;
      const at = Number(valueOf(own, 'w:ilvl') ?? levelOfStyle(list, style) ?? 0);
      return list.levels.has(at) ? label(list, at) : null;
    },
  };
}

function openList(definition: XmlElement, instance: XmlElement, counts: (number | undefined)[]): List {
  const levels = new Map(elementsOf(definition, 'w:lvl').map((level) => [Number(level.attributes['w:ilvl']), readLevel(level)]));
  const starts = new Map<number, number>();
  for (const override of elementsOf(instance, 'w:lvlOverride')) {
    const at = Number(override.attributes['w:ilvl']);
    const level = childOf(override, 'w:lvl');
    const start = valueOf(override, 'w:startOverride');
    if (level) levels.set(at, readLevel(level));
    if (start !== undefined) starts.set(at, Number(start));
  }
  return { counts, levels, starts, started: new Set() };
}

function readLevel(level: XmlElement): Level {
  const restart = valueOf(level, 'w:lvlRestart');
  return {
    start: Number(valueOf(level, 'w:start') ?? 1),
    format: valueOf(level, 'w:numFmt') ?? 'decimal',
    text: childOf(level, 'w:lvlPicBulletId') ? '•' : (valueOf(level, 'w:lvlText') ?? ''),
    style: valueOf(level, 'w:pStyle'),
    restart: restart === undefined ? undefined : Number(restart),
    legal: switchOf(level, 'w:isLgl') ?? false,
    font: fontOf(childOf(level, 'w:rPr')),
  };
}

/** A style is bound to a level by the level's `pStyle`, else by its own `ilvl`. */
function levelOfStyle(list: List, style: ParagraphStyle): number | undefined {
  for (const id of style.chain) for (const [at, level] of list.levels) if (level.style === id) return at;
  return style.level;
}

function label(list: List, at: number): string | null {
  const level = list.levels.get(at)!;
  const { counts } = list;
  const restart = list.starts.get(at);
  const before = counts[at];
  if (restart !== undefined && !list.started.has(at)) counts[at] = restart;
  else counts[at] = before === undefined ? level.start : before + 1;
  list.started.add(at);
  for (const [deeper, { restart: after }] of list.levels) {
    if (deeper > at && after !== 0 && (after === undefined || at < after)) counts[deeper] = undefined;
  }
  if (level.format === 'bullet') return [...level.text].map((sign) => symbolSign(sign.codePointAt(0)!, level.font)).join('').trim() || null;
  if (level.format === 'none' && !level.text.includes('%')) return level.text.trim() || null;
  const printed = level.text.replace(/%([1-9])/g, (_, digit: string) => {
    const shown = Number(digit) - 1;
    const definition = list.levels.get(shown);
    return formatNumber(counts[shown] ?? definition?.start ?? 1, level.legal ? 'decimal' : (definition?.format ?? 'decimal'));
  });
  return printed.trim() || null;
}

function formatNumber(value: number, format: string): string {
  switch (format) {
    case 'none':
      return '';
    case 'upperRoman':
      return toRoman(Math.min(value, 399));
    case 'lowerRoman':
      return toRoman(Math.min(value, 399)).toLowerCase();
    case 'upperLetter':
      return letters(value).toUpperCase();
    case 'lowerLetter':
      return letters(value);
    case 'decimalZero':
      return String(value).padStart(2, '0');
    default:
      return String(value);
  }
}

/** Word counts by the letters of English, in Vietnamese documents too: a … z, aa, bb. */
const letters = (value: number): string => (value < 1 ? '' : String.fromCharCode(97 + ((value - 1) % 26)).repeat(Math.min(5, Math.floor((value - 1) / 26) + 1)));
