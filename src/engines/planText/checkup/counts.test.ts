import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { checkPlan } from '../index.ts';
import { only, reading, title, wordsAt } from './byHand.ts';

describe('numbers against lists', () => {
  const counted = (sentence: string) => {
    const text = `${title}一、主要任务\n${sentence}\n`;
    return only(checkPlan(reading(text)), 'countDiffersFromList').map(finding => wordsAt(text, finding)?.[0]);
  };
  test('five announced and four listed after 即', () => {
    const found = counted('开展阅读“五个一”行动，即每班建一个图书角、每人读一本好书、每周上一节阅读课、每年办一次书展，营造氛围。');
    assert.deepEqual(found, ['“五个一”行动，即每班建一个图书角、每人读一本好书、每周上一节阅读课、每年办一次书展']);
  });
  test('three announced and four listed before', () => {
    assert.deepEqual(counted('开展读一本书、写一篇文、唱一首歌、做一件事“三个一”活动。'), [
      '开展读一本书、写一篇文、唱一首歌、做一件事“三个一”',
    ]);
  });
  test('lists that agree, before and after, with 和 and 等, are no findings', () => {
    for (const sentence of [
      '开展读一本书、写一篇文、唱一首歌“三个一”活动。',
      '健全县、学区、学校三级教研网络。',
      '加强教学、科研和管理三项制度建设。',
      '实施四大工程：扩容、提质、强师、数字。',
      '完成扩容、提质等六项工程。',
      '面向小学、初中、高中招聘教师。',
      '完善学前、小学、初中、高中四个学段衔接机制。',
      '加强语言文字、体育、卫生、艺术和国防教育五项重点工作。',
      '省、市、县、乡、村五级书记抓教育。',
      '构建学校、家庭和社会三位一体的育人网络。',
      '做到四个到位：认识到位、责任到位、措施到位、保障到位。',
      '实施三项行动：一是扩容，二是提质，三是强师。',
      '实施三项行动：扩容行动，办好县中；提质行动，改进教学；强师行动。',
      '落实“三个课堂”应用，建好专递课堂、名师课堂和名校网络课堂。',
      '每校开出一门课程，“五个一”工程持续推进。',
      '实现校舍、操场、厕所、食堂等十个全覆盖。',
    ])
      assert.deepEqual(counted(sentence), [], sentence);
  });
  test('a number before a colon and a list that differs', () => {
    assert.deepEqual(counted('实施四大工程：扩容、提质、强师。'), ['四大工程：扩容、提质、强师']);
    assert.equal(counted('健全县、乡、村、校三级教研网络。').length, 1);
  });
  test('schools that are counted and named after a colon', () => {
    assert.deepEqual(counted('培育特色学校4所：东山小学、西河小学、南塘学校。'), ['培育特色学校4所：东山小学、西河小学、南塘学校']);
    assert.deepEqual(counted('培育特色学校3所：东山小学、西河小学和南塘学校。'), []);
    assert.deepEqual(counted('新增学位900个：小学500个、初中300个、高中100个。'), []);
  });
  test('projects that are counted and then named', () => {
    const text = `${title}一、主要任务\n实施重点项目3个。新建幼儿园2所，建成第三小学，迁建特教学校。\n`;
    const project = { kind: 'project' } as const;
    const given = (count: number) =>
      reading(
        text.replace('项目3个', `项目${count}个`),
        { ...project, quote: `实施重点项目${count}个`, value: count, unit: '个', comparator: '=' },
        { ...project, quote: '新建幼儿园2所', value: 2, unit: '所', comparator: 'new' },
        { ...project, quote: '建成第三小学', comparator: 'status' },
        { ...project, quote: '迁建特教学校', comparator: 'status' },
      );
    assert.equal(only(checkPlan(given(3)), 'countDiffersFromList')[0]?.places.length, 4);
    assert.deepEqual(only(checkPlan(given(4)), 'countDiffersFromList'), []);
  });
  test('headings fewer than announced', () => {
    const text = `${title}一、主要任务\n重点做好以下三项工作。\n（一）扩容。新建学校。\n（二）提质。改进教学。\n`;
    assert.deepEqual(wordsAt(text, only(checkPlan(reading(text)), 'countDiffersFromList')[0]), ['以下三项']);
  });
});
