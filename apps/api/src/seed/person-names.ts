const families = ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Hoàng', 'Vũ', 'Đặng', 'Bùi', 'Đỗ', 'Lò', 'Vàng', 'Giàng', 'Hà', 'Dương', 'Lý', 'Phùng', 'Tô'];
const middles = ['Thị Thu', 'Văn', 'Minh', 'Thị Hồng', 'Đức', 'Ngọc', 'Quang', 'Thị Bích', 'Xuân', 'Thanh', 'Hữu'];
const givens = ['An', 'Bình', 'Châu', 'Dung', 'Giang', 'Hiếu', 'Huyền', 'Khánh', 'Lan', 'Lâm', 'Loan', 'Nam', 'Nga', 'Oanh', 'Phương', 'Quân', 'Sen', 'Thảo', 'Trung', 'Yên'];

/** The nth invented name; the three lists have lengths without common factor, so that 3,740 names are all different. */
export function personName(nth: number): string {
  return `${families[nth % families.length]} ${middles[nth % middles.length]} ${givens[nth % givens.length]}`;
}
