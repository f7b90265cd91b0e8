import { gatherCompounds } from './line-breaks.js';

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Text made safe for element content and for quoted attributes. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/gu, (character) => ENTITIES[character] ?? character);
}

/** An element with escaped attributes; `content` is HTML already. Attributes that are null are left out. */
export function element(name: string, attributes: Record<string, string | null>, content: string): string {
  const written = Object.entries(attributes).map(([key, value]) => (value === null ? '' : ` ${key}="${escapeHtml(value)}"`));
  return `<${name}${written.join('')}>${content}</${name}>`;
}

/** Text of a centred line: words of two syllables stay on one line. */
export function centredHtml(text: string): string {
  return gatherCompounds(text)
    .map((part) => (part.includes(' ') ? element('span', { class: 'plan-unbroken' }, escapeHtml(part)) : escapeHtml(part)))
    .join(' ');
}
