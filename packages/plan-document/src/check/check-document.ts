import { type PlanDocument } from '../model.js';
import { type CheckContext, type Finding, type Hit, type Rule, type Severity } from './finding.js';
import { type Piece } from './pieces.js';
import { Reading } from './reading.js';
import { RULES } from './rules.js';

/**
 * Checks form, technique and language of a plan (NĐ 30/2020/NĐ-CP and ordinary Vietnamese). Pure; time grows with the length of the text; never
 * throws on a document that validates. Findings come in reading order. What occurs many times in the same way is said once as a warning, and
 * marked as a hint at its other places.
 */
export function checkDocument(document: PlanDocument, context: CheckContext = {}): Finding[] {
  const reading = new Reading(document, context);
  const placed = new Map<Piece, Placed[]>();
  for (const [order, rule] of RULES.entries()) {
    for (const hit of settled(rule, reading)) {
      const beside = placed.get(hit.at);
      const one = { rule, order, hit, severity: hit.severity ?? rule.severity };
      if (beside) beside.push(one);
      else placed.set(hit.at, [one]);
    }
  }
  const kept = [...placed.values()].flatMap((beside) => beside.filter((one) => !one.rule.doubtsWords || !beside.some((other) => saysMore(other, one))));
  return kept.sort((a, b) => a.hit.at.order - b.hit.at.order || a.hit.start - b.hit.start || a.order - b.order).map(({ rule, hit }) => findingOf(rule, hit));
}

interface Placed {
  rule: Rule;
  /** Of the rule. */
  order: number;
  hit: Hit;
  severity: Severity;
}

const SURE: readonly Severity[] = ['hint', 'warning', 'error'];

/** Whether another doubt about some of the same words is surer, or as sure and with a correction, or first. */
function saysMore(other: Placed, one: Placed): boolean {
  if (!other.rule.doubtsWords || other.hit.start >= one.hit.end || one.hit.start >= other.hit.end) return false;
  const more = SURE.indexOf(other.severity) - SURE.indexOf(one.severity);
  if (more !== 0) return more > 0;
  const [fixed, own] = [Boolean(other.hit.fix), Boolean(one.hit.fix)];
  return fixed === own ? other.order < one.order : fixed;
}

function* settled(rule: Rule, reading: Reading): Generator<Hit> {
  const said = new Set<string>();
  let warned = 0;
  for (const hit of rule.find(reading)) {
    const group = rule.groupBy?.(hit);
    const again = group !== undefined && said.has(group);
    if (group !== undefined) said.add(group);
    if (again || warned >= (rule.most ?? Infinity)) yield { ...hit, severity: 'hint' };
    else yield hit;
    if (!again && (hit.severity ?? rule.severity) !== 'hint') warned++;
  }
}

const LISTS = new Set(['lead', 'partners', 'signer']);

function findingOf(rule: Rule, { at, start, end, message, fix, safe, severity }: Hit): Finding {
  const finding: Finding = {
    rule: rule.id, source: rule.source, severity: severity ?? rule.severity, where: at.where, nodeId: at.nodeId,
    excerpt: at.text.slice(start, end), message, fix: fix === undefined || fix === null ? null : { text: fix, safe: safe ?? false },
  };
  return LISTS.has(at.role) ? finding : { ...finding, span: [start, end] };
}
