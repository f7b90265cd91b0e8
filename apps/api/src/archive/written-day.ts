/** A day as citations write it: 05/3/2025, 12/02/2025 (NĐ 30/2020, Phụ lục I: days, January and February have two digits). */
export function describeDate(date: string): string {
  const [year, month, day] = date.split('-');
  return `${day}/${Number(month) < 3 ? month : Number(month)}/${year}`;
}
