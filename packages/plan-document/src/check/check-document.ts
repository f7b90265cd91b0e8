import { type PlanDocument } from '../model.js';
import { type CheckContext, type Finding, type Hit, type Rule } from './finding.js';
import { Reading } from './reading.js';
import { RULES } from './rules.js';

/**
 * Checks form, technique and language of a plan (NĐ 30/2020/NĐ-CP and ordinary Vietnamese). Pure; time grows with the length of the text; never
 * throws on a document that validates. Findings come in reading order. What occurs many times in the same way is said once as a warning, and
 * marked as a hint at its other places.
 */
export function checkDocument(document: PlanDocument, context: CheckContext = {}): Finding[] {
  const reading = new Reading(document, context);
  const placed: { finding: Finding; order: number; start: number }[] = [];
  for (const rule of RULES) {
    for (const hit of settled(rule, reading)) placed.push({ finding: findingOf(rule, hit), order: hit.at.order, start: hit.start });
  }
  return placed.sort((a, b) => a.order - b.order || a.start - b.start).map(({ finding }) => finding);
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
