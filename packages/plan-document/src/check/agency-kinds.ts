import { foldVietnamese } from '../fold-vietnamese.js';
import { remember } from './remember.js';

/** Kinds of bodies that groups of Nơi nhận take together. */
export type AgencyKind = 'department' | 'board' | 'branch' | 'mass' | 'press' | 'central-press' | 'district' | 'commune' | 'internal' | 'party' | 'school' | 'enterprise' | 'member' | 'other';

const SHORT: readonly [RegExp, string][] = [
  [/\bubnd\b/g, 'uy ban nhan dan'], [/\bhdnd\b/g, 'hoi dong nhan dan'], [/\bmttq\b/g, 'mat tran to quoc'], [/\bttdt\b/g, 'thong tin dien tu'], [/\bpt-th\b|\bptth\b|\bpt&th\b/g, 'phat thanh truyen hinh'],
  [/\bbtgdvtu\b/g, 'ban tuyen giao dan van tinh uy'], [/\bbtgtu\b/g, 'ban tuyen giao tinh uy'], [/\bvhttdl\b|\bvh,? ?tt ?(?:&|va) ?dl\b|\bvh,tt&dl\b/g, 'van hoa the thao du lich'],
  [/\bgd ?& ?dt\b|\bgddt\b/g, 'giao duc dao tao'], [/\btt ?& ?tt\b|\btttt\b/g, 'thong tin truyen thong'], [/\bkh ?& ?cn\b|\bkhcn\b/g, 'khoa hoc cong nghe'], [/\bvh-?nt\b/g, 'van hoc nghe thuat'],
  [/\blhpn\b/g, 'lien hiep phu nu'], [/\bldld\b/g, 'lien doan lao dong'], [/\bbchqs\b|\bbch quan su\b/g, 'bo chi huy quan su'], [/\bbdbp\b/g, 'bo doi bien phong'], [/\btnmt\b/g, 'tai nguyen moi truong'], [/\bbcd\b/g, 'ban chi dao'],
  [/\bdoan tn(?:cs)?\b/g, 'doan thanh nien'], [/\bttyt\b/g, 'trung tam y te'], [/\bccb\b/g, 'cuu chien binh'], [/\bvh-?xh\b/g, 'van hoa xa hoi'], [/\bhcc\b/g, 'hanh chinh cong'], [/\bct-?xh\b/g, 'chinh tri xa hoi'],
  [/\bbhxh\b/g, 'bao hiem xa hoi'], [/\bbql\b/g, 'ban quan ly'], [/\bbgh\b/g, 'ban giam hieu'], [/\bnn ?& ?ptnt\b/g, 'nong nghiep phat trien nong thon'], [/\bnn ?& ?mt\b|\bnnmt\b/g, 'nong nghiep moi truong'], [/\bld-?tb ?& ?xh\b|\bldtbxh\b/g, 'lao dong thuong binh xa hoi'],
];

/** A name folded, with usual abbreviations spelled out. */
export const plainName = remember((name: string): string => SHORT.reduce((plain, [short, full]) => plain.replace(short, full), foldVietnamese(name)), 5_000);

const KINDS: readonly [AgencyKind, RegExp][] = [
  ['central-press', /thuong tru|bao chi trung uong|co quan (?:thong tan|bao chi)[^;]*trung uong|thong tan xa|phan xa/],
  ['press', /^bao\b|\bbao [^,;]*(?:tinh|phat thanh|dien tu)|\bdai\b|bao chi|truyen hinh|tap chi|thong tin dai chung|cong thong tin|cong ttdt|truyen thong tinh|trang thong tin/],
  ['internal', /^(?:cac )?phong\b(?! van hoa[^;]*(?:huyen|xa|thanh pho))|thuoc so\b|truc thuoc so\b|van phong so|^(?:giam doc|pho giam doc|lanh dao|ban giam doc|thanh tra so)|thuoc van phong|^trung tam|^bao tang|^thu vien|^nha hat|^ban quan ly|^cac (?:phong|don vi)\b/],
  ['commune', /cac xa\b|\bphuong\b|cap xa|xa, phuong|thi tran/],
  ['district', /huyen|thi xa|cac thanh pho|dac khu|huyen, thanh pho/],
  ['mass', /doan the|to chuc chinh tri|mat tran|tinh doan|lien doan lao dong|hoi lien hiep|hoi nong dan|hoi cuu chien binh|phu nu|cac hoi|cong doan/],
  ['party', /tinh uy|huyen uy|thanh uy|dang uy|tuyen giao|dan van/],
  ['school', /truong hoc|truong |giao duc/],
  ['enterprise', /doanh nghiep|cong ty|hop tac xa/],
  ['member', /thanh vien|ban chi dao|ban to chuc|tieu ban/],
];
const DEPARTMENT = /(?:^|\b)(?:cac )?so\b(?! luong| dien thoai)/;
const BOARD = /\bban\b/;
const BRANCH = /\bnganh\b|^cong an|bo chi huy|bo doi bien phong|^kho bac|^ngan hang|^cuc |^chi cuc|^thue|^thanh tra|^van phong (?:uy ban|tinh uy|doan)|bao hiem|^toa an|^vien kiem sat|^dien luc|^buu dien/;

/** The kinds a written name belongs to. */
export const kindsOf = remember((name: string): ReadonlySet<AgencyKind> => {
  const plain = plainName(name);
  const kinds = new Set<AgencyKind>();
  for (const [kind, pattern] of KINDS) if (pattern.test(plain)) kinds.add(kind);
  if (DEPARTMENT.test(plain) && !kinds.has('internal')) kinds.add('department');
  if (BOARD.test(plain.replace(/uy ban/g, '')) && /\bcac\b/.test(plain)) kinds.add('board');
  if (BRANCH.test(plain)) kinds.add('branch');
  if (kinds.has('central-press')) kinds.delete('press');
  return kinds;
}, 5_000);

/** Whether the name takes many bodies together. */
export const isGroup = (name: string): boolean => /(?:^|\s)(?:cac|nhung|moi|toan the|tat ca)\s|co quan, don vi|^\d+ (?:thon|to|xa|phuong|lang|ban|buon|phong)\b/.test(`${plainName(name)} `);

const NOISE = new Set('cac va tinh tren dia ban cua thuoc truc co lien quan de nghi thanh pho viet nam dong chi dc so ban nganh thu truong giam doc chu tich bi thu'.split(' '));

/** The words of a name that tell it from others. */
export const tellingWords = remember((name: string): readonly string[] => plainName(name).replace(/\([^)]*\)/g, ' ').split(/[^a-z0-9]+/).filter((word) => word.length > 1 && !/^\d+$/.test(word) && !NOISE.has(word)), 5_000);
