import { openDeviceBooks } from './deviceBooks.ts';

/** Run as a process of its own: saves a workbook into the books of the folder named, or the database, telling when the first rows are written. */
const [folder = '', rows = '0', databaseUrl = ''] = process.argv.slice(2);
const books = await openDeviceBooks({ dataDirectory: folder, ...(databaseUrl === '' ? {} : { databaseUrl }) });
const lines = ['编号,名称,单位,类别,数量', ...Array.from({ length: Number(rows) }, (_, i) => `Z${i},电脑,基教科,计算机,1`)];
const checked = await books.check(books.planner, new TextEncoder().encode(lines.join('\n')), '设备.csv');
if (!checked.ok) throw new Error(JSON.stringify(checked));
const saved = await books.save(books.planner, checked.value, 'all', undefined, progress => console.log(`saved ${progress.rows}`));
console.log(saved.ok ? 'done' : JSON.stringify(saved));
await books.store.close();
