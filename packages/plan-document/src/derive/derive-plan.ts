import { type PlanDocument } from '../model.js';
import { renewIds } from './renew-ids.js';
import { placesToReview, type ToReview } from './review-reasons.js';

/**
 * A new plan after an old one: everything written is taken over with new ids; number, date, marks, the signer's name and the dates of events
 * are left to fill in. With `year` the year of the old plan in its title becomes the new one. Dates, years and citations of the text
 * stay as they are and are listed in `toReview`; nothing is shifted by guess.
 */
export function derivePlan(from: PlanDocument, options: { newId: () => string; year?: number }): { document: PlanDocument; toReview: ToReview[] } {
  const { marks: _, ...copy } = renewIds(from, options.newId);
  const document: PlanDocument = {
    ...copy,
    header: { ...copy.header, number: null, date: null },
    title: { ...copy.title, subject: options.year === undefined ? copy.title.subject : inYear(copy.title.subject, options.year, from.header.date) },
    signer: copy.signer && { ...copy.signer, name: null },
    events: copy.events.map((event) => ({ ...event, from: null, to: null })),
  };
  const { subject } = document.title;
  const settled = subject === from.title.subject ? subject : subject.replaceAll(String(options.year), '');
  return { document, toReview: placesToReview({ ...document, title: { ...document.title, subject: settled } }) };
}

/** A plan is for the year it was issued in or the next; a year of something else (`thành lập năm 1965`), or the first of a period, stays. */
function inYear(subject: string, year: number, issued: string | null): string {
  const issuedIn = issued === null ? null : Number(issued.slice(0, 4));
  return subject.replace(/(năm\s+)(\d{4})(?!\d|\s*[-–]\s*\d)/giu, (phrase, word: string, written: string) =>
    issuedIn === null || Number(written) === issuedIn || Number(written) === issuedIn + 1 ? `${word}${year}` : phrase,
  );
}
