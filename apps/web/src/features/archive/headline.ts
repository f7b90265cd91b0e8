export interface HeadlinePart {
  text: string;
  isFound: boolean;
}

const entities: Record<string, string> = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'", '&#x27;': "'", '&amp;': '&' };

const plain = (text: string): string => text.replace(/&(?:lt|gt|quot|amp|#39|#x27);/g, (entity) => entities[entity]!);

/**
 * A headline of the search as parts of text. `<mark>` and `</mark>` are the only tags that mean anything; whatever else
 * stands there is shown as the text it is, never as HTML.
 */
export function readHeadline(headline: string): HeadlinePart[] {
  const parts: HeadlinePart[] = [];
  let isFound = false;
  for (const piece of headline.split(/(<\/?mark>)/)) {
    if (piece === '<mark>' || piece === '</mark>') isFound = piece === '<mark>';
    else if (piece !== '') parts.push({ text: plain(piece), isFound });
  }
  return parts;
}
