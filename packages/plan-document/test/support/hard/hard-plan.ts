import { emptyPlanDocument, markAssignments, markerAt, parseRecipientLine, type Outline, type PlanDocument, type PlanNode, toOutline } from '../../../src/index.js';
import { annexesOf } from './hard-annex.js';
import { diceOf, type Dice } from './dice.js';
import { issuerOf } from './issuer.js';
import { HEADS, OTHERS, phrase, RUN_IN, sentence, TITLES, UNITS } from './words.js';

type Draft = Omit<PlanNode, 'id' | 'children'> & { children: Draft[] };
const leaf = (kind: PlanNode['kind'], marker: string | null, text: string, children: Draft[] = []): Draft => ({ kind, marker, text, children });
const section = (text: string, children: Draft[] = []): Draft => leaf('section', null, text, children);
const numbered = (first: string, drafts: readonly Draft[]): Draft[] => drafts.map((draft, i) => ({ ...draft, marker: markerAt(first, i + 1)! }));

/** `1.` → children `1.1.` `1.2.`; `a)` and the like are the same under every parent. */
const under = (level: string, parent: string): string => (level === '1.1.' ? `${parent.replace(/\.$/, '')}.1.` : level);

/** Markers of the numbered levels from the top, as offices use them. */
const SCHEMES: readonly string[][] = [['I.', '1.'], ['I.', '1.', 'a)'], ['I.', '1.', '1.1.'], ['I.', '1.', '1.1.', 'a)'], ['A.', 'I.', '1.'], ['A.', 'I.', '1.', 'a)'], ['1.', '1.1.'], ['1.', 'a)']];

const list = (dice: Dice, sign: string, make: () => Draft): Draft[] => dice.times(2, 4, make).map((draft) => ({ ...draft, marker: sign }));
const bullet = (text: string, children: Draft[] = []): Draft => leaf('bullet', '-', text, children);

function bulletOf(dice: Dice): Draft {
  if (dice.chance(0.8)) return bullet(sentence(dice, 4, 55, dice.pick(['.', '.', ';'])));
  const inner = dice.chance(0.5) ? list(dice, '+', () => leaf('bullet', '+', sentence(dice, 4, 30))) : numbered('(1)', dice.times(2, 5, () => section(sentence(dice, 4, 30, ';'))));
  return bullet(sentence(dice, 2, 14, ':'), inner);
}

/** What stands inside the innermost numbered node. */
function contentOf(dice: Dice): Draft[] {
  const paragraph = (): Draft => leaf('paragraph', null, sentence(dice, 8, 70));
  const bullets = (): Draft[] => dice.times(1, 4, () => bulletOf(dice));
  switch (dice.int(0, 4)) {
    case 0:
      return dice.times(1, 2, paragraph);
    case 1:
      return [paragraph(), ...bullets()];
    default:
      return bullets();
  }
}

function levelsOf(dice: Dice, levels: readonly string[], parent: string): Draft[] {
  const [first, ...deeper] = levels;
  if (first === undefined) return contentOf(dice);
  const start = under(first, parent);
  const count = first === 'a)' ? dice.int(2, 7) : dice.int(2, 4);
  // A list is one of titles or one of sentences: offices do not mix them where nothing but their length would tell.
  const titled = deeper.length > 0 || dice.chance(0.5);
  return numbered(start, Array.from({ length: count }, (_, i): Draft => {
    const marker = markerAt(start, i + 1)!;
    if (titled && i > 0 && dice.chance(0.12)) return section(dice.pick(RUN_IN));
    if (titled) return section(dice.pick(TITLES), levelsOf(dice, dice.chance(0.7) ? deeper : [], marker));
    return section(sentence(dice, 6, 45, dice.pick(['.', ';'])));
  }));
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function tasksOf(dice: Dice, levels: readonly string[], own: string): Draft[] {
  const work = (): Draft[] => dice.times(1, 4, () => (dice.chance(0.15) ? bullet(`Đề nghị Sở Nội vụ: ${capital(phrase(dice, 6, 20))}.`) : bullet(sentence(dice, 6, 40))));
  const units = (): Draft[] => numbered('a)', dice.some(UNITS, 2, 4).map((unit) => section(unit, work())));
  const first = section(own, levels[1] !== 'a)' && dice.chance(0.5) ? units() : work());
  const others = dice.times(1, 4, () => {
    const bodies = dice.some(OTHERS, 1, 2);
    return section(dice.chance(0.6) ? `Đề nghị ${bodies.join(', ')}` : capital(bodies.join(', ')), dice.chance(0.3) ? [leaf('paragraph', null, sentence(dice, 8, 40))] : work());
  });
  return numbered(levels[1] === undefined ? '-' : under(levels[1], '9.'), [first, ...others]);
}

function basesOf(dice: Dice, issuer: string): Draft[] {
  const documents = dice.some([
    'Kế hoạch số 210/KH-UBND ngày 05/3/2025 của UBND tỉnh về tổ chức các hoạt động kỷ niệm', 'Hướng dẫn số 31-HD/BTGDVTU, ngày 12/3/2025 của Ban Tuyên giáo và Dân vận Tỉnh ủy', 'Nghị quyết số 57-NQ/TW ngày 22/12/2024 của Bộ Chính trị về đột phá phát triển khoa học, công nghệ',
    'Quyết định số 1755/QĐ-TTg ngày 22/11/2024 của Thủ tướng Chính phủ phê duyệt Chương trình mục tiêu quốc gia về phát triển văn hóa giai đoạn 2025 - 2035', 'Công văn số 368/SVHTTDL-QLVHGĐ ngày 18/02/2025', 'Nghị định số 93/2020/NĐ-CP ngày 18/8/2020 của Chính phủ quy định chi tiết một số điều của Luật Thư viện',
  ], 2, 4);
  const ending = dice.pick(['như sau:', 'cụ thể như sau:', 'với các nội dung sau:']);
  if (dice.chance(0.5)) {
    const verb = dice.pick(['Căn cứ', 'Thực hiện', 'Căn cứ']);
    const lines = documents.map((each, i) => leaf('basis', null, `${verb} ${each}${i < documents.length - 1 ? ';' : dice.pick(['.', ';', ','])}`));
    return [...lines, leaf('paragraph', null, `${issuer} ${dice.pick(['ban hành', 'xây dựng'])} Kế hoạch, ${ending}`)];
  }
  return [leaf('basis', null, `Thực hiện ${documents.join('; ')}, ${issuer} ${dice.pick(['ban hành', 'xây dựng'])} Kế hoạch ${phrase(dice, 4, 12)}, ${ending}`)];
}

const CLOSINGS = [
  'Trên đây là Kế hoạch tổ chức các hoạt động, yêu cầu các cơ quan, đơn vị nghiêm túc triển khai thực hiện./.',
  'Trong quá trình thực hiện, nếu có khó khăn, vướng mắc, các cơ quan, đơn vị kịp thời phản ánh để tổng hợp, báo cáo cấp có thẩm quyền xem xét, giải quyết./.',
  'Yêu cầu các đơn vị tổ chức thực hiện./.',
];
const RECIPIENTS = ['UBND tỉnh (báo cáo)', 'Thường trực Tỉnh ủy, HĐND tỉnh (để b/c)', 'Chủ tịch, các Phó Chủ tịch UBND tỉnh', 'Các sở, ban, ngành, đoàn thể tỉnh', 'UBND các xã, phường', 'Báo và phát thanh, truyền hình Sơn Hà; Cổng Thông tin điện tử tỉnh; Trung tâm Văn hóa nghệ thuật tỉnh', 'Ban Giám đốc Sở', 'Các phòng, đơn vị thuộc Sở', 'Như mục III (thực hiện)', 'Đảng ủy các xã, phường', 'CVP, các PCVP'];
const FILES = ['Lưu: VT, QLVH', 'Lưu: VT, TTBCXB (NVA)', 'Lưu VT, KGVX', 'Lưu: VT, BCĐ, 15b'];

/** Gives ids in reading order and puts notes, their numbers running on, under some sentences. */
function finish(drafts: readonly Draft[], dice: Dice, noted: boolean): PlanNode[] {
  let next = 1;
  let notes = 0;
  const give = ({ children, ...draft }: Draft): PlanNode => {
    const node: PlanNode = { id: `n${next++}`, ...draft, children: [] };
    if (noted && notes < 4 && /\.$/.test(node.text) && node.text.length > 60 && dice.chance(0.12)) {
      const marker = String(++notes);
      const words = node.text.split(' ');
      const at = words.findIndex((word, i) => i > 4 && i < words.length - 2 && /^\p{L}+$/u.test(word));
      if (at > 0) words[at] += `[^${marker}]`;
      node.text = at > 0 ? words.join(' ') : node.text.replace(/\.$/, `[^${marker}].`);
      node.footnotes = [{ marker, text: sentence(dice, 8, 40) }];
    }
    node.children = children.map(give);
    return node;
  };
  return drafts.map(give);
}

/** A plan as hard to read as real ones are: any scheme of levels, both styles of basis, notes, nested tasks, several annexes. */
export function hardPlan(seed: number): PlanDocument {
  const dice = diceOf(seed);
  const { header, signer, name } = issuerOf(dice);
  const levels = dice.pick(SCHEMES);
  const [top = 'I.', ...deeper] = levels;
  const heads = dice.some(HEADS, 2, 4).map((text, i) => section(text, levelsOf(dice, deeper, markerAt(top, i + 1)!)));
  const phases = dice.chance(0.2) && deeper[0] === '1.' ? [section('TIẾN ĐỘ THỰC HIỆN', numbered('1.', ['Đợt 1.', 'Đợt 2.', 'Đợt 3.'].map((phase) => section(`${phase} ${capital(phrase(dice, 3, 9))}`, contentOf(dice)))))] : [];
  const last = heads.length + phases.length + 1;
  const tasks = section('TỔ CHỨC THỰC HIỆN', renumbered(tasksOf(dice, levels, capital(name)), deeper[0] ?? '1.', markerAt(top, last)!));
  const body = [...basesOf(dice, name), ...numbered(top, [...heads, ...phases, tasks]), leaf('closing', null, dice.pick(CLOSINGS))];
  return {
    ...emptyPlanDocument(),
    header,
    title: { type: 'KẾ HOẠCH', subject: capital(phrase(dice, 6, 22)) },
    body: finish(body, dice, dice.chance(0.4)),
    recipients: [...dice.some(RECIPIENTS, 2, 7), dice.pick(FILES)].map((text, i) => parseRecipientLine(text, `r${i + 1}`)),
    signer,
    annexes: annexesOf(dice, header),
  };
}

const renumbered = (drafts: readonly Draft[], level: string, parent: string): Draft[] => numbered(under(level, parent), drafts);

export function goldOf(plan: PlanDocument): Outline {
  const copy = structuredClone(plan);
  markAssignments(copy.body);
  return toOutline(copy);
}
