import { type PlanDocument, type PlanNode } from '../../../src/index.js';
import { printedRows } from './annex-widths.js';
import { diceOf } from './dice.js';
import { type HardAnnex } from './hard-annex.js';
import { letterheadLines } from './letterhead-lines.js';

const escape = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/\n/g, '<br>');
const p = (text: string, kind = ''): string => `<p class="${kind}">${escape(text)}</p>`;

/** The plan as a page for browsers, annexes on landscape pages; without notes, which browsers cannot set. */
export function pageOfHard(plan: PlanDocument, seed: number): string {
  const dice = diceOf(seed + 41);
  const [indent, gap] = dice.pick([['1.27cm', '6pt'], ['1.27cm', '0'], ['0', '6pt']]);
  const { superior, agency, symbol, motto, dated } = letterheadLines(plan.header, 15_000);
  const node = (each: PlanNode): string => p([each.marker, each.text].filter(Boolean).join(' '), each.kind === 'section' && each.children.length > 0 ? 'b' : '') + each.children.map(node).join('');
  const list = plan.recipients.map(({ text }, i) => `- ${text}${i < plan.recipients.length - 1 ? ';' : '.'}`);
  const signature = [...(plan.signer?.authority ?? []), plan.signer?.office ?? ''];
  return `<!doctype html><meta charset="utf-8"><style>
@page { size: A4; margin: 20mm 15mm 20mm 30mm; @top-center { content: counter(page); font: 13pt serif } }
@page :first { @top-center { content: "" } }
@page wide { size: A4 landscape; margin: 20mm }
body { font: 14pt/1.3 "Times New Roman", "Liberation Serif", serif; margin: 0 }
p { margin: 0 0 ${gap}; text-indent: ${indent}; text-align: justify }
.b { font-weight: bold } .c { text-align: center; text-indent: 0 } .l { text-align: left; text-indent: 0; font-size: 11pt; margin: 0 } .r { text-align: center; text-indent: 0; margin: 0; font-weight: bold }
table.plain { width: 100%; border-collapse: collapse } table.plain td { width: 50%; vertical-align: top; padding: 0 4pt }
section { page: wide; break-before: page } table.grid { border-collapse: collapse; width: 100%; font-size: 12pt } .grid td { border: 1px solid #000; padding: 3pt; vertical-align: top } thead { display: table-header-group } tr { break-inside: ${dice.pick(['avoid', 'auto'])} }
h1 { font-size: 14pt; text-align: center; margin: 12pt 0 0; letter-spacing: ${dice.pick(['0', '0', '2pt'])} }
</style>
<table class="plain"><tr><td>${[...superior, ...agency].map((line) => p(line, 'c')).join('')}</td><td>${motto.map((line) => p(line, 'c')).join('')}</td></tr><tr><td>${motto.length === 1 ? p('*', 'c') : ''}${p(symbol, 'c')}</td><td>${p(dated, 'c')}</td></tr></table>
<h1>${plan.title.type}</h1>${p(plan.title.subject, 'c b')}<hr style="width:30%">
${plan.body.map(node).join('\n')}
<table class="plain" style="break-inside: avoid"><tr><td>${['Nơi nhận:', ...list].map((line) => p(line, 'l')).join('')}</td><td>${signature.map((line) => p(line, 'r')).join('')}<br><br><br>${p(plan.signer?.name ?? '', 'r')}</td></tr></table>
${(plan.annexes as HardAnnex[]).map(annexOf).join('\n')}`;
}

function annexOf(annex: HardAnnex): string {
  const [head, ...rows] = printedRows(annex);
  const row = ({ cells, across }: { cells: string[]; across: boolean }): string => `<tr>${cells.map((text) => `<td${across ? ` colspan="${annex.columns.length}"` : ''}>${escape(text)}</td>`).join('')}</tr>`;
  return `<section>${p(annex.label, 'c b')}${annex.title ? p(annex.title, 'c b') : ''}${p(annex.caption ?? '', 'c')}<table class="grid"><thead>${row(head!)}</thead><tbody>${rows.map(row).join('')}</tbody></table></section>`;
}

/** The plan without its notes. */
export function withoutNotes(plan: PlanDocument): PlanDocument {
  const bare = (nodes: readonly PlanNode[]): PlanNode[] => nodes.map(({ footnotes: _, ...node }) => ({ ...node, text: node.text.replace(/\[\^\d+\]/g, ''), children: bare(node.children) }));
  return { ...plan, body: bare(plan.body) };
}
