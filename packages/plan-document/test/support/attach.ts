/** A PDF with `plan.json` attached in an update at its end, as ISO 32000 allows. */
export function attach(pdf: Uint8Array, json: string): Uint8Array {
  const file = Buffer.from(pdf).toString('latin1');
  const size = Number(/\/Size (\d+)/.exec(file)![1]);
  const previous = Number(/startxref\s+(\d+)/.exec(file)![1]);
  const bytes = Array.from(new TextEncoder().encode(json), (byte) => String.fromCharCode(byte)).join('');
  const objects = [
    [1, `<< /Type /Catalog /Pages 2 0 R /Names << /EmbeddedFiles << /Names [(plan.json) ${size} 0 R] >> >> >>`],
    [size, `<< /Type /Filespec /F (plan.json) /UF (plan.json) /EF << /F ${size + 1} 0 R >> >>`],
    [size + 1, `<< /Type /EmbeddedFile /Length ${bytes.length} >>\nstream\n${bytes}\nendstream`],
  ] as const;
  let update = file;
  const entries = objects.map(([id, object]) => {
    const at = update.length;
    update += `${id} 0 obj\n${object}\nendobj\n`;
    return `${id} 1\n${String(at).padStart(10, '0')} 00000 n \n`;
  });
  const start = update.length;
  update += `xref\n${entries.join('')}trailer\n<< /Size ${size + 2} /Root 1 0 R /Prev ${previous} >>\nstartxref\n${start}\n%%EOF\n`;
  return Uint8Array.from(update, (sign) => sign.charCodeAt(0));
}
