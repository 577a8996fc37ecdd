/** Rows of equal keys as text, numbers to the right. */
function table(rows) {
  const titles = Object.keys(rows[0]);
  const cell = (value) => (value === null || value === undefined ? '-' : String(value));
  const widths = titles.map((title) => Math.max(title.length, ...rows.map((row) => cell(row[title]).length)));
  const line = (of) => titles.map((title, i) => (typeof rows[0][title] === 'number' ? of(title).padStart(widths[i]) : of(title).padEnd(widths[i]))).join('  ').trimEnd();
  return [line((title) => title), widths.map((width) => '-'.repeat(width)).join('  '), ...rows.map((row) => line((title) => cell(row[title])))].join('\n');
}

module.exports = { table };
