import { type IsoDate } from './iso-date.js';

/** Why 24 November, wanted as a day off since 2026, is not one here. */
export const CULTURE_DAY = 'Ngày Văn hóa Việt Nam: có chủ trương cho nghỉ (Nghị quyết số 80-NQ/TW), chưa thấy quy định trong Bộ luật Lao động.';

/** What was decided for one year, for civil servants with two days off a week. */
export interface DecidedYear {
  /** The decision, for people who check the data. Numbers stand only where they are known for sure. */
  source: string;
  off: readonly (readonly [date: IsoDate, name: string])[];
  worked?: readonly (readonly [date: IsoDate, insteadOf: IsoDate])[];
  /** Days of the year which a later decision may still have made days off, and why they are not. */
  open?: readonly (readonly [date: IsoDate, reason: string])[];
}

const NEW_YEAR = 'Tết Dương lịch';
const TET = 'Tết Nguyên đán';
const TET_IN_LIEU = `Nghỉ bù ${TET}`;
const HUNG_KINGS = 'Giỗ Tổ Hùng Vương';
const HUNG_KINGS_IN_LIEU = `Nghỉ bù ${HUNG_KINGS}`;
const VICTORY = 'Ngày Chiến thắng';
const LABOUR = 'Ngày Quốc tế lao động';
const NATIONAL = 'Quốc khánh';
const SWAPPED = 'Hoán đổi ngày làm việc';
const MINISTRY = 'Bộ Lao động – Thương binh và Xã hội';

/**
 * The years whose days off are all announced. Public holidays that fell on a weekly day off stand under the day given in lieu (Bộ luật Lao động
 * 2012, Điều 115 khoản 3; from 2021 Bộ luật Lao động 2019, Điều 111 khoản 3). National Day has one day to 2020 and two since (Điều 112).
 */
export const DECIDED_YEARS: Readonly<Record<number, DecidedYear>> = {
  2015: {
    source: `Thủ tướng Chính phủ đồng ý theo Tờ trình số 89/TTr-LĐTBXH ngày 20/11/2014; ${MINISTRY} thông báo`,
    off: [
      ['2015-01-01', NEW_YEAR], ['2015-01-02', SWAPPED],
      ['2015-02-16', SWAPPED], ['2015-02-17', TET], ['2015-02-18', TET], ['2015-02-19', TET], ['2015-02-20', TET], ['2015-02-23', TET_IN_LIEU],
      ['2015-04-28', HUNG_KINGS], ['2015-04-29', SWAPPED], ['2015-04-30', VICTORY], ['2015-05-01', LABOUR],
      ['2015-09-02', NATIONAL],
    ],
    worked: [['2014-12-27', '2015-01-02'], ['2015-02-14', '2015-02-16'], ['2015-04-25', '2015-04-29']],
  },
  2016: {
    source: `Chính phủ thống nhất tại phiên họp ngày 29/10/2015 theo đề nghị của ${MINISTRY}: nghỉ Tết 9 ngày, không hoán đổi`,
    off: [
      ['2016-01-01', NEW_YEAR],
      ['2016-02-08', TET], ['2016-02-09', TET], ['2016-02-10', TET], ['2016-02-11', TET], ['2016-02-12', TET_IN_LIEU],
      ['2016-04-18', HUNG_KINGS_IN_LIEU],
      ['2016-05-02', `Nghỉ bù ${VICTORY}`], ['2016-05-03', `Nghỉ bù ${LABOUR}`],
      ['2016-09-02', NATIONAL],
    ],
  },
  2017: {
    source: 'Công văn số 9794/VPCP-KGVX ngày 14/11/2016 (Tết Âm lịch, không hoán đổi)',
    off: [
      ['2017-01-02', `Nghỉ bù ${NEW_YEAR}`],
      ['2017-01-26', TET], ['2017-01-27', TET], ['2017-01-30', TET], ['2017-01-31', TET_IN_LIEU], ['2017-02-01', TET_IN_LIEU],
      ['2017-04-06', HUNG_KINGS],
      ['2017-05-01', LABOUR], ['2017-05-02', `Nghỉ bù ${VICTORY}`],
      ['2017-09-04', `Nghỉ bù ${NATIONAL}`],
    ],
  },
  2018: {
    source: `Thủ tướng Chính phủ đồng ý theo đề nghị của ${MINISTRY} về nghỉ lễ, Tết năm 2018; ngày 31/12/2018 theo thông báo về năm 2019`,
    off: [
      ['2018-01-01', NEW_YEAR],
      ['2018-02-14', TET], ['2018-02-15', TET], ['2018-02-16', TET], ['2018-02-19', TET_IN_LIEU], ['2018-02-20', TET_IN_LIEU],
      ['2018-04-25', HUNG_KINGS],
      ['2018-04-30', VICTORY], ['2018-05-01', LABOUR],
      ['2018-09-03', `Nghỉ bù ${NATIONAL}`],
      ['2018-12-31', SWAPPED],
    ],
  },
  2019: {
    source: `Thủ tướng Chính phủ đồng ý theo đề nghị của ${MINISTRY} về nghỉ lễ, Tết năm 2019 (7/2018): hoán đổi ngày 31/12/2018 và 29/4/2019`,
    off: [
      ['2019-01-01', NEW_YEAR],
      ['2019-02-04', TET], ['2019-02-05', TET], ['2019-02-06', TET], ['2019-02-07', TET], ['2019-02-08', TET_IN_LIEU],
      ['2019-04-15', HUNG_KINGS_IN_LIEU],
      ['2019-04-29', SWAPPED], ['2019-04-30', VICTORY], ['2019-05-01', LABOUR],
      ['2019-09-02', NATIONAL],
    ],
    worked: [['2019-01-05', '2018-12-31'], ['2019-05-04', '2019-04-29']],
  },
  2020: {
    source: `Thông báo của ${MINISTRY} về nghỉ Tết Âm lịch năm 2020; các ngày lễ khác theo Bộ luật Lao động`,
    off: [
      ['2020-01-01', NEW_YEAR],
      ['2020-01-23', TET], ['2020-01-24', TET], ['2020-01-27', TET], ['2020-01-28', TET_IN_LIEU], ['2020-01-29', TET_IN_LIEU],
      ['2020-04-02', HUNG_KINGS],
      ['2020-04-30', VICTORY], ['2020-05-01', LABOUR],
      ['2020-09-02', NATIONAL],
    ],
  },
  2021: {
    source: `Thông báo của ${MINISTRY} về nghỉ Tết Âm lịch và Quốc khánh năm 2021`,
    off: [
      ['2021-01-01', NEW_YEAR],
      ['2021-02-10', TET], ['2021-02-11', TET], ['2021-02-12', TET], ['2021-02-15', TET_IN_LIEU], ['2021-02-16', TET_IN_LIEU],
      ['2021-04-21', HUNG_KINGS],
      ['2021-04-30', VICTORY], ['2021-05-03', `Nghỉ bù ${LABOUR}`],
      ['2021-09-02', NATIONAL], ['2021-09-03', NATIONAL],
    ],
  },
  2022: {
    source: `Công văn số 245 của Văn phòng Chính phủ ngày 11/01/2022 (Tết Âm lịch); thông báo của ${MINISTRY} (Quốc khánh)`,
    off: [
      ['2022-01-03', `Nghỉ bù ${NEW_YEAR}`],
      ['2022-01-31', TET], ['2022-02-01', TET], ['2022-02-02', TET], ['2022-02-03', TET], ['2022-02-04', TET],
      ['2022-04-11', HUNG_KINGS_IN_LIEU],
      ['2022-05-02', `Nghỉ bù ${VICTORY}`], ['2022-05-03', `Nghỉ bù ${LABOUR}`],
      ['2022-09-01', NATIONAL], ['2022-09-02', NATIONAL],
    ],
  },
  2023: {
    source: `Phó Thủ tướng Chính phủ đồng ý theo đề nghị của ${MINISTRY} về nghỉ Tết Âm lịch và Quốc khánh năm 2023`,
    off: [
      ['2023-01-02', `Nghỉ bù ${NEW_YEAR}`],
      ['2023-01-20', TET], ['2023-01-23', TET], ['2023-01-24', TET], ['2023-01-25', TET_IN_LIEU], ['2023-01-26', TET_IN_LIEU],
      ['2023-05-01', LABOUR], ['2023-05-02', HUNG_KINGS_IN_LIEU], ['2023-05-03', `Nghỉ bù ${VICTORY}`],
      ['2023-09-01', NATIONAL], ['2023-09-04', `Nghỉ bù ${NATIONAL}`],
    ],
  },
  2024: {
    source: `Thông báo của ${MINISTRY} về nghỉ Tết Âm lịch và Quốc khánh năm 2024; Thủ tướng Chính phủ đồng ý hoán đổi dịp 30/4 (4/2024)`,
    off: [
      ['2024-01-01', NEW_YEAR],
      ['2024-02-08', TET], ['2024-02-09', TET], ['2024-02-12', TET], ['2024-02-13', TET_IN_LIEU], ['2024-02-14', TET_IN_LIEU],
      ['2024-04-18', HUNG_KINGS],
      ['2024-04-29', SWAPPED], ['2024-04-30', VICTORY], ['2024-05-01', LABOUR],
      ['2024-09-02', NATIONAL], ['2024-09-03', NATIONAL],
    ],
    worked: [['2024-05-04', '2024-04-29']],
  },
  2025: {
    source: 'Văn bản số 8726/VPCP-KGVX ngày 26/11/2024',
    off: [
      ['2025-01-01', NEW_YEAR],
      ['2025-01-27', TET], ['2025-01-28', TET], ['2025-01-29', TET], ['2025-01-30', TET], ['2025-01-31', TET],
      ['2025-04-07', HUNG_KINGS],
      ['2025-04-30', VICTORY], ['2025-05-01', LABOUR], ['2025-05-02', SWAPPED],
      ['2025-09-01', NATIONAL], ['2025-09-02', NATIONAL],
    ],
    worked: [['2025-04-26', '2025-05-02']],
  },
  2026: {
    source: 'Thủ tướng Chính phủ đồng ý theo đề nghị của Bộ Nội vụ (10/2025: Tết Âm lịch, Quốc khánh); Văn bản số 12729/VPCP-KGVX ngày 25/12/2025 (Tết Dương lịch)',
    off: [
      ['2026-01-01', NEW_YEAR], ['2026-01-02', SWAPPED],
      ['2026-02-16', TET], ['2026-02-17', TET], ['2026-02-18', TET], ['2026-02-19', TET], ['2026-02-20', TET],
      ['2026-04-27', HUNG_KINGS_IN_LIEU],
      ['2026-04-30', VICTORY], ['2026-05-01', LABOUR],
      ['2026-08-31', SWAPPED], ['2026-09-01', NATIONAL], ['2026-09-02', NATIONAL],
    ],
    worked: [['2026-01-10', '2026-01-02'], ['2026-08-22', '2026-08-31']],
    open: [['2026-11-24', CULTURE_DAY]],
  },
};
