import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';

const folder = mkdtempSync(join(tmpdir(), 'yuheng-plan-'));
after(() => rmSync(folder, { recursive: true }));

const yuheng = (...args: readonly string[]) => {
  const main = join(import.meta.dirname, 'main.ts');
  const run = spawnSync(process.execPath, [main, ...args], { cwd: folder, encoding: 'utf8' });
  return { code: run.status, out: run.stdout, err: run.stderr };
};
const text = `青禾县“十五五”教育发展规划
一、发展基础
2025年，全县学前教育毛入园率达到96.4%。
二、主要任务
（一）扩充学位。到2028年，新建公办幼儿园2所，培育一批特色学校。
（二）提升质量。到2030年，幼儿园专任教师大专及以上学历比例达到100%以上。
`;
writeFileSync(join(folder, '规划.txt'), text);

describe('yuheng plan read', () => {
  test('--json gives the whole reading with its text and the check-up, on stdout alone', () => {
    const { code, out, err } = yuheng('plan', 'read', '规划.txt', '--json');
    const reading = JSON.parse(out);
    assert.deepEqual([code, err], [0, '']);
    assert.deepEqual([reading.schema, reading.document, reading.text, reading.chars], ['yuheng-plan-gold/1', '规划', text, text.length]);
    assert.deepEqual(reading.annotatedRanges, [[0, text.length]]);
    assert.equal(reading.outline.length, 4);
    const school = reading.commitments.find(({ quote }: { quote: string }) => quote.includes('新建公办幼儿园2所'));
    assert.equal(text.slice(school.start, school.end), school.quote);
    const codes = reading.findings.map(({ code }: { code: string }) => code);
    assert.ok(
      ['vagueQuantity', 'percentAboveHundred', 'promiseWithoutOwner'].every(one => codes.includes(one)),
      codes.join(),
    );
  });
  test('without --json it prints the outline, the promises and the check-up for the eye', () => {
    const { code, out } = yuheng('plan', 'read', '规划.txt');
    assert.equal(code, 0);
    assert.match(out, /目录.*[\s\S]*二、主要任务 +承诺 \d[\s\S]*承诺 Promises[\s\S]*新建公办幼儿园2所[\s\S]*规划体检[\s\S]*百分比超过100%/);
  });
  test('a file that is refused ends with 1 and says what to do', () => {
    writeFileSync(join(folder, '图.pdf'), Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a));
    const told = yuheng('plan', 'read', '图.pdf');
    assert.deepEqual([told.code, told.out], [1, '']);
    assert.match(told.err, /“图\.pdf”是一张图片[\s\S]*picture/);
    const { code, out } = yuheng('plan', 'read', '图.pdf', '--json');
    assert.deepEqual([code, JSON.parse(out).problems[0].code], [1, 'documents.picture']);
  });
  test('a file that is not there ends with 1', () => {
    const { code, err } = yuheng('plan', 'read', '没有.txt');
    assert.equal(code, 1);
    assert.match(err, /打不开“没有\.txt”（ENOENT）/);
  });
  test('misuse ends with 2, help with 0', () => {
    for (const args of [['plan'], ['plan', 'read'], ['plan', 'write', 'a.txt'], ['plan', 'read', 'a.txt', 'b.txt']])
      assert.equal(yuheng(...args).code, 2);
    assert.equal(yuheng('plan', '--help').code, 0);
  });
});
