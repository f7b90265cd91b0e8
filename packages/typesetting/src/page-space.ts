/** A place on paper: page from 1, points from the left and the top of the page. */
export interface PageSpace {
  page: number;
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Room for words of `fontSize` pt, one line high: their baseline stands 0.891 of the size below `y`. */
export interface TextSpace extends PageSpace {
  fontSize: number;
}

/** Where a document is signed, sealed, numbered and dated. */
export interface Spaces {
  /** Between office and name, as wide as their column; null when the plan has no signer. */
  signatureSpace: PageSpace | null;
  /** A square of the seal's true size over the left third of a signature image in the middle of `signatureSpace` (NĐ 30/2020, Phụ lục I, mục 8). */
  sealSpace: PageSpace | null;
  /** Box 3: the number alone, between `Số: ` and the symbol. Null for a plan without header of its own. */
  numberSpace: TextSpace | null;
  /** Box 4 after the place: `ngày … tháng … năm …`. */
  dateSpace: TextSpace | null;
  /** Top right of page 1, in the margin: the three lines of an electronic copy or of an annex in a file of its own (mẫu 2.2, 3.2). */
  cornerSpace: PageSpace;
}

/** As the template tells them. */
export interface ToldPlace extends PageSpace {
  name: string;
  size: number;
}

const POINTS_IN_MM = 72 / 25.4;
/** How wide a signature image is drawn; `appearance.typ` fits it into the same width. */
export const SIGNATURE_IMAGE_MM = 50;
/** The seal of an agency across, as agencies have them; the decree says "true size" and leaves the figure to the rules on seals. */
export const SEAL_MM = 36;
const PAGE_WIDTH = 210 * POINTS_IN_MM;
const RIGHT_MARGIN = 15 * POINTS_IN_MM;
/** Four lines of 10 pt: the name of an agency may take two. */
export const CORNER = { width: 200, height: 49 };
const CORNER_TOP = 7;

export function spacesOf(places: readonly ToldPlace[]): Spaces {
  const signature = places.find(({ name }) => name === 'signature');
  const signatureSpace = signature ? spaceOf(signature) : null;
  return {
    signatureSpace,
    sealSpace: signatureSpace && sealOver(signatureSpace),
    numberSpace: textSpaceOf(places, 'number'),
    dateSpace: textSpaceOf(places, 'date'),
    cornerSpace: { page: 1, x: PAGE_WIDTH - RIGHT_MARGIN - CORNER.width, y: CORNER_TOP, ...CORNER },
  };
}

function spaceOf({ page, x, y, width, height }: PageSpace): PageSpace {
  return { page, x, y, width, height };
}

function textSpaceOf(places: readonly ToldPlace[], wanted: string): TextSpace | null {
  const place = places.find(({ name }) => name === wanted);
  return place ? { ...spaceOf(place), fontSize: place.size } : null;
}

function sealOver({ page, x, y, width, height }: PageSpace): PageSpace {
  const side = SEAL_MM * POINTS_IN_MM;
  const image = SIGNATURE_IMAGE_MM * POINTS_IN_MM;
  const right = x + (width - image) / 2 + image / 3;
  return { page, x: right - side, y: y + (height - side) / 2, width: side, height: side };
}
