import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import type { Out } from './out.ts';
import { run } from './timetable.ts';

const folder = mkdtempSync(join(tmpdir(), 'yuheng-timetable-'));
after(() => rmSync(folder, { recursive: true }));

/** An out that keeps what it is told. */
function listening() {
  const results: Record<string, unknown>[] = [];
  const messages: string[] = [];
  const out: Out = {
    json: true,
    result: value => void results.push(value as Record<string, unknown>),
    message: zh => void messages.push(zh),
    progress: () => {},
  };
  return { out, results, messages };
}

const names = (list: string, each: string, all: readonly string[]) =>
  `<${list}>${all.map(name => `<${each}><Name>${name}</Name></${each}>`).join('')}</${list}>`;
const school = `<fet version="6.0.0"><Mode>Official</Mode><Institution_Name>河口小学</Institution_Name>
${names('Days_List', 'Day', ['周一', '周二'])}
${names('Hours_List', 'Hour', ['1', '2'])}
${names('Teachers_List', 'Teacher', ['甲'])}
${names('Students_List', 'Year', ['一班', '二班'])}
<Activities_List>
${['一班', '二班', '一班', '二班'].map((set, i) => `<Activity><Teacher>甲</Teacher><Subject>语文</Subject><Students>${set}</Students><Duration>1</Duration><Id>${i + 1}</Id></Activity>`).join('\n')}
</Activities_List>
<Time_Constraints_List>
</Time_Constraints_List><Space_Constraints_List></Space_Constraints_List></fet>`;

describe('yuheng timetable', () => {
  it('solves a .fet with two threads, writes it locked, and finds its own timetable sound when it checks the file', async () => {
    const file = join(folder, 'school.fet');
    const target = join(folder, 'solved.fet');
    writeFileSync(file, school);
    const { out, results } = listening();
    assert.equal(await run(['solve', file, '--steps', '2000', '--workers', '2', '--out', target], out), 0);
    assert.deepEqual([results[0]?.hard, results[0]?.soft, results[0]?.byConstraint], [0, 0, []]);
    assert.equal(readFileSync(target, 'utf8').match(/<ConstraintActivityPreferredStartingTime>/g)?.length, 4);
    assert.equal(await run(['check', target], out), 0);
    assert.deepEqual([results[1]?.hard, results[1]?.malformed], [0, []]);
  });

  it('writes the same file byte for byte when it is run again with the same seed, steps and number of threads', async () => {
    const file = join(folder, 'twice.fet');
    writeFileSync(file, school.replace('<Hour><Name>2</Name></Hour>', '<Hour><Name>2</Name></Hour><Hour><Name>3</Name></Hour>'));
    const { out } = listening();
    const targets = [1, 2].map(run => join(folder, `twice${run}.fet`));
    for (const target of targets) await run(['solve', file, '--steps', '3000', '--seed', '9', '--workers', '2', '--out', target], out);
    const [one, two] = targets.map(target => readFileSync(target, 'utf8'));
    assert.equal(one, two);
  });

  it('tells the size and the rules of an instance', async () => {
    const file = join(folder, 'read.fet');
    writeFileSync(file, school);
    const { out, results } = listening();
    assert.equal(await run(['read', file], out), 0);
    assert.deepEqual([results[0]?.events, results[0]?.times, results[0]?.resources], [4, 4, { students: 2, teacher: 1 }]);
  });

  it('names the line of a bad file with a sentence, and how to call it when it is called wrongly', async () => {
    const file = join(folder, 'bad.fet');
    writeFileSync(file, school.replace('<Teacher>甲</Teacher><Subject>', '<Teacher>乙</Teacher><Subject>'));
    const { out, results, messages } = listening();
    assert.equal(await run(['solve', file], out), 1);
    assert.match(JSON.stringify(results[0]), /第7行提到“乙”，文件里没有它/);
    assert.equal(await run(['solve', join(folder, 'nothing.fet')], out), 1);
    assert.equal(await run(['dance', file], out), 2);
    assert.match(messages.join(), /没有“.*nothing\.fet”.*yuheng timetable read/s);
  });
});
