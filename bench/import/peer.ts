// exceljs alone, reading the same file row by row. Started by import.bench.ts in a process of its own; prints what it took.
import exceljs from 'exceljs';

const [file = ''] = process.argv.slice(2);
let most = 0;
const clock = setInterval(() => {
  most = Math.max(most, process.memoryUsage.rss());
}, 50);
const began = performance.now();
let rows = 0;
const reader = new exceljs.stream.xlsx.WorkbookReader(file, {
  worksheets: 'emit',
  sharedStrings: 'cache',
  styles: 'cache',
  hyperlinks: 'ignore',
});
for await (const sheet of reader)
  for await (const row of sheet) {
    row.getCell(1);
    rows += 1;
  }
clearInterval(clock);
process.stdout.write(
  JSON.stringify({ rows: rows - 1, seconds: (performance.now() - began) / 1000, megabytes: Math.round(most / (1 << 20)) }),
);
