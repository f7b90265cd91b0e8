/** The text a person gave, as a file: its name and its bytes. */
export interface Source {
  fileName: string;
  bytes: Uint8Array;
}

const CHUNK = 0x8000;

/** Base64 of any number of bytes; in chunks, because a call takes only so many arguments. */
export function base64Of(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += CHUNK) text += String.fromCharCode(...bytes.subarray(at, at + CHUNK));
  return btoa(text);
}
