/** Spreadsheets take a file without this mark for one in the computer's old character set. */
const UTF8_MARK = '\uFEFF';

/** Hands a table to the user as a file to keep; to be called from a page, in a click. */
export function saveCsv(name: string, csv: string): void {
  const address = URL.createObjectURL(new Blob([UTF8_MARK, csv], { type: 'text/csv;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // Not at once: the browser reads it after the click.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
