const reflow = `
.plan-sheet, .plan-annex { width: auto; align-self: stretch; min-height: 0; padding: 24px 18px 32px; font-size: 17px; line-height: 1.55; box-shadow: none; }
.plan-header { grid-template-columns: 1fr; row-gap: 4px; font-size: 15px; }
.plan-header > * { grid-column: 1; grid-row: auto; }
.plan-country { order: -1; margin-bottom: 10px; }
.plan-motto, .plan-date { font-size: 15px; }
.plan-issuer { margin-bottom: 6px; }
.plan-body > * { text-align: start; text-indent: 0; }
.plan-body .plan-bullet { padding-inline-start: 0.9em; text-indent: -0.6em; }
.plan-end { grid-template-columns: 1fr; row-gap: 24px; }
.plan-end > * { grid-column: 1; grid-row: auto; }
.plan-signer { order: -1; }
.plan-copy-header { grid-template-columns: 1fr; }
.plan-recipients, .plan-recipients > p, .plan-notes, .plan-stamp { font-size: 15px; }
.plan-watermark::before { font-size: 64px; }
.plan-table, .plan-table thead, .plan-table tbody, .plan-table tr, .plan-table th, .plan-table td { display: block; border: 0; }
.plan-table { font-size: 16px; }
.plan-table thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
.plan-table tr { position: relative; margin-bottom: 10px; padding: 12px 12px 12px 46px; border: 1px solid #d5d9dd; border-radius: 6px; }
.plan-table th, .plan-table td { padding: 0; text-align: start; }
.plan-table td + td, .plan-table th + td { margin-bottom: 6px; }
.plan-table [data-field="no"] { position: absolute; inset: 12px auto auto 12px; font-weight: 700; }
.plan-table td[data-label]:not([data-field="content"]):not(:empty)::before { content: attr(data-label); display: block; color: #5b6570; font-size: 13px; letter-spacing: 0.01em; }
.plan-table td:empty { display: none; }
.plan-table .plan-group { border: 0; border-radius: 0; background: #f1f4f5; }
.plan-table .plan-group th { text-align: start; }`;

/**
 * The look of `renderHtml`: white A4 sheets set as the PDF is (NĐ 30/2020: 14 pt, margins 20/15/20/30 mm), and one readable column where
 * less than a sheet's width is free. The page gives the font `Tinos`; everything is scoped to classes that begin with `plan-`.
 */
export const paperCss = `
.plan-paper { container: plan-paper / inline-size; position: relative; display: flex; flex-direction: column; align-items: center; gap: 24px; color: #111; color-scheme: light; font-family: Tinos, "Times New Roman", "Liberation Serif", serif; font-variant-ligatures: none; hyphens: manual; }
.plan-paper *, .plan-paper *::before { box-sizing: border-box; }
.plan-paper :where(p, ul, ol, h1, h2, h3, h4, h5, h6) { margin: 0; padding: 0; font: inherit; letter-spacing: normal; color: inherit; }
.plan-paper :where(ul, ol) { list-style: none; }
.plan-sheet { width: 210mm; max-width: 100%; min-height: 297mm; padding: 20mm 15mm 20mm 30mm; background: #fff; font-size: 14pt; line-height: 1.314; overflow-wrap: break-word; box-shadow: 0 1px 2px rgb(20 30 40 / 0.12), 0 6px 24px rgb(20 30 40 / 0.10); }
.plan-header { display: grid; grid-template-columns: minmax(0, 1fr) auto; column-gap: 2mm; row-gap: 10pt; text-align: center; font-size: 13pt; line-height: 1.26; }
.plan-issuer { grid-area: 1 / 1; }
.plan-country { grid-area: 1 / 2; font-weight: 700; }
.plan-number { grid-area: 2 / 1; }
.plan-date { grid-area: 2 / 2; font-size: 14pt; font-style: italic; }
.plan-superior, .plan-agency, .plan-subject, .plan-annex-title { text-wrap: balance; }
.plan-agency { font-weight: 700; }
.plan-agency::after, .plan-subject::after, .plan-annex-caption::after { content: ""; display: block; width: 28%; margin: 5pt auto 0; border-top: 0.7pt solid; }
.plan-motto { font-size: 14pt; }
.plan-motto span { padding-bottom: 2pt; border-bottom: 0.7pt solid; }
.plan-unbroken { white-space: nowrap; }
.plan-blank { display: inline-block; min-width: 2em; }
.plan-heading { margin: 20pt 0 16pt; text-align: center; font-weight: 700; }
.plan-type, .plan-subject, .plan-annex-label, .plan-annex-title { display: block; }
.plan-body { display: flow-root; }
.plan-body > * { margin-top: 6pt; text-align: justify; text-indent: 1.27cm; }
.plan-title { font-weight: 700; break-after: avoid; }
.plan-basis-line { font-style: italic; }
.plan-reference { line-height: 0; text-indent: 0; }
.plan-reference a, .plan-notes a { color: inherit; text-decoration: none; }
.plan-reference a:hover, .plan-notes a:hover { text-decoration: underline; }
.plan-notes { margin-top: 14pt; font-size: 10pt; line-height: 1.3; text-align: justify; }
.plan-notes::before { content: ""; display: block; width: 5cm; margin-bottom: 4pt; border-top: 0.5pt solid; }
.plan-paper :target { background: #fff3c4; }
.plan-end { display: grid; grid-template-columns: minmax(0, 1fr) 82mm; column-gap: 4mm; margin-top: 20pt; break-inside: avoid; }
.plan-recipients { grid-area: 1 / 1; font-size: 11pt; line-height: 1.22; }
.plan-recipients > p { font-size: 12pt; font-weight: 700; font-style: italic; }
.plan-signer { grid-area: 1 / 2; text-align: center; font-weight: 700; }
.plan-signature { display: flex; align-items: center; justify-content: center; min-height: 28mm; }
.plan-stamp { padding: 4pt 7pt; border: 0.8pt solid; border-radius: 1.5pt; color: #1f3f94; font-size: 9pt; font-weight: 400; line-height: 1.25; }
.plan-stamp p:first-child { font-weight: 700; }
.plan-closing, .plan-notes { break-after: avoid; }
.plan-annex-across { width: 297mm; min-height: 210mm; }
.plan-marks { grid-column: 1; display: flex; flex-direction: column; align-items: center; gap: 5pt; }
.plan-mark { display: flex; align-items: center; height: 8mm; padding: 0 7pt; border: 1pt solid; font-weight: 700; }
.plan-mark-red { color: #c00000; }
.plan-division { text-align: center; text-indent: 0; font-weight: 700; break-after: avoid; }
.plan-division-label { display: block; }
.plan-recipients > .plan-drafter { margin-top: 8pt; font-size: 11pt; font-weight: 400; font-style: normal; }
.plan-signed { font-weight: 400; }
.plan-contact { margin-top: 16pt; padding-top: 4pt; border-top: 0.7pt solid; text-align: center; font-size: 11pt; line-height: 1.26; }
.plan-copy { margin-top: 14pt; padding-top: 6pt; border-top: 0.7pt solid; break-inside: avoid; }
.plan-copy-header { display: grid; grid-template-columns: minmax(0, 1fr) 82mm; column-gap: 4mm; row-gap: 8pt; text-align: center; font-size: 13pt; line-height: 1.26; }
.plan-copy-form { font-size: 14pt; font-weight: 700; }
.plan-copy-header > * { grid-area: auto; }
.plan-party .plan-country { font-size: 15pt; }
.plan-party .plan-country span { padding-bottom: 2pt; border-bottom: 0.7pt solid; }
.plan-party .plan-agency::after { content: "*"; width: auto; margin: 0; border: 0; }
.plan-party .plan-subject::after { content: "-----"; width: auto; margin: 3pt 0 0; border: 0; }
.plan-party .plan-type { font-size: 16pt; }
.plan-party .plan-recipients > p { font-size: 14pt; font-weight: 400; font-style: normal; text-decoration: underline; }
.plan-annex-heading { text-align: center; font-weight: 700; }
.plan-annex-caption { text-align: center; font-style: italic; }
.plan-table { width: 100%; margin-top: 12pt; border-collapse: collapse; font-size: 12pt; line-height: 1.26; }
.plan-table th, .plan-table td { padding: 3.5pt 4pt; border: 0.6pt solid #111; text-align: center; vertical-align: middle; font-weight: 400; }
.plan-table thead th, .plan-table .plan-group > * { font-weight: 700; }
.plan-table td[data-field="content"], .plan-table .plan-group th { text-align: start; }
.plan-table thead th[data-field="no"] { width: 12mm; }
.plan-table thead th[data-field="content"] { width: 42%; }
.plan-table thead { display: table-header-group; }
.plan-table tr { break-inside: avoid; }
.plan-watermark { position: sticky; z-index: 1; top: 45vh; width: 100%; height: 0; overflow: visible; text-align: center; pointer-events: none; user-select: none; }
.plan-watermark::before { content: attr(data-text); display: inline-block; translate: 0 -50%; rotate: -42deg; font-size: 100pt; line-height: 1; font-weight: 700; white-space: nowrap; color: rgb(20 30 40 / 0.09); }
@container plan-paper (max-width: 800px) {${reflow}
}
@page plan-portrait { size: A4 portrait; margin: 20mm 15mm 20mm 30mm; }
@page plan-landscape { size: A4 landscape; margin: 20mm 15mm 20mm 30mm; }
@media print {
.plan-paper { display: block; container: none; }
.plan-sheet, .plan-annex { page: plan-portrait; width: auto; min-height: 0; padding: 0; box-shadow: none; }
.plan-annex { break-before: page; }
.plan-annex-across { page: plan-landscape; }
.plan-watermark { position: fixed; }
.plan-paper :target { background: none; }
}
`;
