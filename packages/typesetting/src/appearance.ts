import { TypesettingFailed } from './failure.js';
import { CORNER, SEAL_MM, SIGNATURE_IMAGE_MM, type PageSpace, type TextSpace } from './page-space.js';
import { COPY_FORMS, type CopyForm } from './sheet-copy.js';
import { dateInWords, paddedNumber } from './sheet-header.js';

type Size = Pick<PageSpace, 'width' | 'height'>;

/**
 * What a signature, or a field filled after it, looks like (NĐ 30/2020, Phụ lục I, mục 7, 8 và mẫu 2.2, 3.2). `at` is an ISO time;
 * `image` a PNG, best with a transparent ground.
 * - `person`: the image of the signature alone, or name, position and time in a blue frame, right of where the seal will stand, when there
 *   is none. Default size 82 × 28 mm.
 * - `seal`: the image of the seal alone, `imageMm` across when it is smaller than its room, or the agency's name and the time in a red frame. Default size 36 × 36 mm.
 * - `copy`, `attachment`: three or two lines of upright black 10 pt, no image, for the corner of page 1.
 * - `number`, `date`: what goes into the room that `fields: 'left-blank'` kept, set as the header would have it.
 */
export type AppearanceInput =
  | { kind: 'person'; name: string; position?: string; at: string; image?: Uint8Array; size?: Size }
  | { kind: 'seal'; name: string; at: string; image?: Uint8Array; imageMm?: number; size?: Size }
  | { kind: 'copy'; form: CopyForm; name: string; at: string }
  | { kind: 'attachment'; reference: string; at: string }
  | { kind: 'number'; number: string; space: TextSpace }
  | { kind: 'date'; date: string; space: TextSpace };

/** What `appearance.typ` draws: an image, framed lines, bare lines at the left, or one line on the baseline of a field. */
export interface AppearanceSheet extends Size {
  draw: 'image' | 'frame' | 'lines' | 'field';
  lines: string[];
  ink: 'blue' | 'red' | 'black';
  fontSize: number;
  italic: boolean;
  /** Of a field: a number stands against the slash after it. */
  align: 'left' | 'right';
  imageWidth: number;
  /** Room kept free at the left of a frame: where the seal will stand. */
  leftRoom: number;
}

const POINTS_IN_MM = 72 / 25.4;
const PERSON = { width: 82 * POINTS_IN_MM, height: 28 * POINTS_IN_MM };
const SEAL = { width: SEAL_MM * POINTS_IN_MM, height: SEAL_MM * POINTS_IN_MM };
const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const LARGEST_IMAGE = 2_000_000;
const HOURS_AHEAD_OF_UTC = 7;

/** @throws RangeError when a date or time is not ISO. @throws TypesettingFailed `INVALID_IMAGE` */
export function composeAppearance(input: AppearanceInput): AppearanceSheet {
  const bare = { ink: 'black', fontSize: 10, italic: false, align: 'left', imageWidth: 0, leftRoom: 0 } as const;
  switch (input.kind) {
    case 'person':
    case 'seal': {
      const person = input.kind === 'person';
      const size = input.size ?? (person ? PERSON : SEAL);
      const [day = '', ...clock] = signingTime(input.at).split(' ');
      const lines = person
        ? [`Ký bởi: ${input.name}`, ...(input.position ? [input.position] : []), `Thời gian ký: ${day} ${clock.join(' ')}`]
        : [input.name, 'Thời gian ký:', day, clock.join(' ')];
      const imageWidth = Math.min(size.width, (person ? SIGNATURE_IMAGE_MM : (input.imageMm ?? SEAL_MM)) * POINTS_IN_MM);
      const inked = { ...bare, ...size, ink: person ? 'blue' : 'red', fontSize: 9, imageWidth } as const;
      if (!input.image) return { ...inked, draw: 'frame', lines, leftRoom: person ? (size.width - imageWidth) / 2 + imageWidth / 3 : 0 };
      checkImage(input.image);
      return { ...inked, draw: 'image', lines: [] };
    }
    case 'copy':
      return { ...bare, ...CORNER, draw: 'lines', lines: [COPY_FORMS[input.form], input.name, signingTime(input.at)] };
    case 'attachment':
      return { ...bare, ...CORNER, draw: 'lines', lines: [input.reference, signingTime(input.at)] };
    case 'number':
      return { ...bare, ...sizeOf(input.space), draw: 'field', lines: [paddedNumber(input.number)], fontSize: input.space.fontSize, align: 'right' };
    case 'date':
      return { ...bare, ...sizeOf(input.space), draw: 'field', lines: [dateInWords(input.date)], fontSize: input.space.fontSize, italic: true };
  }
}

function sizeOf({ width, height }: Size): Size {
  return { width, height };
}

function checkImage(image: Uint8Array): void {
  if (PNG.some((byte, index) => image[index] !== byte)) throw new TypesettingFailed('INVALID_IMAGE', 'not a PNG');
  if (image.byteLength > LARGEST_IMAGE) throw new TypesettingFailed('INVALID_IMAGE', `${image.byteLength} bytes`);
}

/** `28.08.2024 14:34:48 +07:00`: the time of Vietnam, which has no summer time. */
function signingTime(at: string): string {
  const time = new Date(Date.parse(at) + HOURS_AHEAD_OF_UTC * 3_600_000);
  if (Number.isNaN(time.getTime())) throw new RangeError(`not an ISO time: ${at}`);
  const [date = '', clock = ''] = time.toISOString().split('T');
  return `${date.split('-').reverse().join('.')} ${clock.slice(0, 8)} +07:00`;
}
