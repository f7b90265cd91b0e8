import { defineTexts } from '../lib/i18n/texts.js';

export const keyTexts = defineTexts('keys', {
  vi: {
    title: 'Phím tắt',
    next: 'Dòng tiếp theo',
    previous: 'Dòng trước',
    open: 'Mở dòng đang chọn',
    palette: 'Tìm nhanh và ra lệnh',
    list: 'Danh sách phím tắt',
    approve: 'Đồng ý',
    return: 'Trả lại',
    primary: 'Làm việc chính của dòng đang chọn',
  },
  en: {
    title: 'Keyboard shortcuts',
    next: 'Next row',
    previous: 'Previous row',
    open: 'Open the row',
    palette: 'Search and commands',
    list: 'List of shortcuts',
    approve: 'Approve',
    return: 'Return',
    primary: 'Do the main act of the row',
  },
});
