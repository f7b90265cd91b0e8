import { isKnownSyllable } from './compounds.js';
import { FREE_WORDS } from './function-words.js';
import { judgeSyllable, spellings, splitTone } from './syllable.js';

/** The commonest words of any text: a slip of the tone in them makes no word at all. */
const COMMON = 'của các những được trong trên cho đến về với theo tại từ để này khi như vào không phải cũng năm và một mọi mỗi từng nhằm trước sau ngày tháng'.split(' ');
const TONES = ['', '\u0300', '\u0301', '\u0303', '\u0309', '\u0323'];
/** Other tones of the common words that are words of their own. */
const REAL = new Set(
  `cua nhưng đước tròng trông chó chõ chọ đền vê vế vệ vơi vời thèo tai tài tái tải tư tứ tử tự từ đê đế đề đệ nay nảy nãy khí khì khỉ nhừ nhử nhứ vao khống khổng phái phai cung cúng cùng củng cụng nam nằm nắm nạm va vá vả vã vạ
  mốt mót mòi mồi môi mội mời mới mói mọi từng tưng tửng nhắm nhăm nhâm trược trượt sáu sàu sâu ngáy ngây ngay ngảy tháng thang thăng thảng thàng cạc cac thẹo thẻo vo về`.split(/\s+/u),
);

const SLIPS = new Map<string, string>([['cảu', 'của'], ['trogn', 'trong']]);
for (const word of COMMON) {
  const { base, tone } = splitTone(word);
  for (const other of TONES) {
    const wrong = spellings(base, other)[0]!;
    if (other === tone || judgeSyllable(wrong) !== 'none' || REAL.has(wrong) || isKnownSyllable(wrong) || FREE_WORDS.has(wrong)) continue;
    SLIPS.set(wrong, word);
  }
}

/** The common word a syllable that is no word was meant to be, or undefined. */
export const slipOf = (lower: string): string | undefined => SLIPS.get(lower);
