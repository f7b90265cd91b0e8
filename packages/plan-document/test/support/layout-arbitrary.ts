import fc from 'fast-check';
import { type Layout } from './print-plan.js';

/** The layouts text is extracted in. With pages, footers are told from text by the gaps. */
export const layoutArbitrary: fc.Arbitrary<Layout> = fc.record({
  width: fc.oneof(fc.integer({ min: 27_000, max: 40_000 }), fc.constant(Infinity)),
  firstLineIndent: fc.constantFrom(0, 2400, 2600),
  indentMark: fc.constantFrom('', '', ' ', '      '),
  blankAfterLine: fc.constantFrom(0, 1),
  blankAfterParagraph: fc.constantFrom(0, 0, 1),
  pageLines: fc.constantFrom(0, 28, 36),
  pageNumbers: fc.constantFrom('none' as const, 'number' as const, 'dashes' as const),
  header: fc.constantFrom('none' as const, 'stacked' as const, 'columns' as const, 'joined' as const),
  closing: fc.constantFrom('list-first' as const, 'columns' as const, 'signature-first' as const),
  eol: fc.constantFrom('\n' as const, '\r\n' as const),
});
