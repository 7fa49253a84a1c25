// `numeric` puts "Tổ dân phố 2" before "Tổ dân phố 10".
const collator = new Intl.Collator('vi', { numeric: true });

export function compareVi(a: string, b: string): number {
  return collator.compare(a, b);
}
