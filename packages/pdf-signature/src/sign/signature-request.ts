/** A rectangle on a page in points; its own lower left corner measured from that of the page, or upper left from upper left. */
export interface Rect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** From which edge `y` counts; `bottom` unless said. */
  readonly origin?: 'bottom' | 'top';
}

/** A place kept for later, declared by the first signature: a text to be stamped (number, date) or another signature (the seal). */
export interface DeclaredField {
  readonly name: string;
  readonly kind: 'text' | 'signature';
  /** 1 is the first page. */
  readonly page: number;
  readonly rect: Rect;
  /** A signature put here forbids every later change but evidence and time-stamps. */
  readonly locksDocument?: boolean;
}

export interface SignatureRequest {
  /** Name of the signature field; a declared, empty one is filled, otherwise one is added. */
  readonly field: string;
  /** 1 is the first page. Not read when the field is declared. */
  readonly page?: number;
  /** Not read when the field is declared; without it the signature shows nothing. */
  readonly rect?: Rect;
  /** One-page PDF shown in the rectangle, scaled to it. */
  readonly appearance?: Uint8Array;
  readonly reason?: string;
  readonly name?: string;
  readonly location?: string;
  readonly at: Date;
  /** Only for the first signature. 1: nothing may change; 2: declared fields may be filled and signatures added. */
  readonly docMdp?: 1 | 2;
  readonly declare?: readonly DeclaredField[];
  /** Bytes kept for the CMS; the default holds a chain and a time-stamp. */
  readonly reserve?: number;
}
