import { availableParallelism } from 'node:os';
import { extname } from 'node:path';
import { TypesettingFailed } from './failure.js';
import { type AppearanceInput } from './appearance.js';
import { type Spaces, spacesOf } from './page-space.js';
import { type RenderInput } from './render-input.js';
import { type ComposedJob, composeAppearanceJob, composeRenderJob, type RenderAnswer, type RenderJob } from './render-job.js';
import { ProcessPool } from './process-pool.js';

export interface RenderedPdf extends Spaces {
  /** PDF/A-3u, tagged, with the canonical JSON of the document attached as `plan.json`. */
  pdf: Uint8Array;
  pages: number;
}

export interface Typesetter {
  /**
   * Sets a plan as an official document. The same input gives the same bytes.
   * Agencies are served in turn, each in the order of its calls; a render may take 30 s.
   * A draft prints `□` for characters that cannot be printed; a final document with such a character is refused.
   * @throws TypesettingFailed
   */
  render(input: RenderInput): Promise<RenderedPdf>;
  /**
   * A one-page PDF (1.7, embedded subset of Tinos) exactly as large as the widget of a signature or a field, to be embedded as its
   * appearance. The same input gives the same bytes. @throws TypesettingFailed
   */
  renderAppearance(input: AppearanceInput): Promise<Uint8Array>;
  /** Refuses what waits, finishes what runs, and stops the processes. */
  close(): Promise<void>;
}

const TIME_LIMIT = 30_000;
const RENDERS_PER_PROCESS = 200;
/** UTF-16 units of the sheet: some 500 pages, set in 5 to 10 s. */
const LARGEST_SHEET = 1_500_000;

/**
 * `threads` renders at a time, by default one less than the processors have. Each runs in a process of its own, because a fault of the
 * native compiler ends the process it is in. Processes start on demand and do not keep the program running while idle.
 */
export function createTypesetter({ threads = Math.max(1, availableParallelism() - 1) }: { threads?: number } = {}): Typesetter {
  const pool = new ProcessPool<RenderJob, RenderAnswer>({
    url: new URL(`./render.process${extname(import.meta.url)}`, import.meta.url),
    processes: threads,
    timeLimit: TIME_LIMIT,
    jobsPerProcess: RENDERS_PER_PROCESS,
  });

  async function attempt(lane: string, { job, unprintable }: ComposedJob): Promise<RenderAnswer> {
    if (unprintable.length > 0) return { ok: false, code: 'UNPRINTABLE_TEXT', detail: 'controls', characters: unprintable };
    return pool.run(lane, job);
  }

  return {
    async render(input) {
      const replaced = new Set<string>();
      const set = () => attempt(input.issue.agency, compose(() => composeRenderJob(input, replaced)));
      let answer = await set();
      // Twice at most: controls are found before the font is asked, and the font names all it lacks at once.
      for (let again = 0; again < 2 && input.draft && !answer.ok && answer.characters.length > 0; again += 1) {
        for (const character of answer.characters) replaced.add(character);
        answer = await set();
      }
      const { pdf, pages, places } = succeeded(answer);
      return { pdf, pages, ...spacesOf(places) };
    },
    async renderAppearance(input) {
      return succeeded(await attempt('', compose(() => composeAppearanceJob(input)))).pdf;
    },
    close: () => pool.close(),
  };
}

function succeeded(answer: RenderAnswer): RenderAnswer & { ok: true } {
  if (!answer.ok) throw new TypesettingFailed(answer.code, answer.detail, answer.characters);
  return answer;
}

function compose(composing: () => ComposedJob): ComposedJob {
  try {
    const composed = composing();
    if (composed.length > LARGEST_SHEET) throw new TypesettingFailed('TOO_LARGE', `${composed.length} characters`);
    return composed;
  } catch (error) {
    if (error instanceof RangeError) throw new TypesettingFailed('INVALID_INPUT', error.message);
    throw error;
  }
}
