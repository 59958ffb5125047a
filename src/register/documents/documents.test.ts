import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { strToU8 } from 'fflate';
import { readDocument } from './index.ts';
import { usualLimits } from './limits.ts';
import { makeDocx, makePackage, makePdf, setParagraphs, withPredefined, wordBody } from './samples.ts';

const read = async (bytes: Uint8Array) => {
  const result = await readDocument(bytes, { name: '规划' });
  assert.ok(result.ok, JSON.stringify(result));
  return result.value;
};
const refusal = async (bytes: Uint8Array, limits = usualLimits) => {
  const result = await readDocument(bytes, { name: '规划' }, limits);
  assert.ok(!result.ok, 'expected a refusal');
  const [problem] = result.problems;
  assert.match(problem?.message ?? '', /“规划”.*[请]/s);
  assert.match(problem?.english ?? '', /“规划”/);
  assert.doesNotMatch(`${problem?.message}${problem?.english}`, /\{\w+\}/);
  return problem?.code;
};

const sentence = '到2030年，全县新建公办幼儿园２所，毛入园率达到98.5%以上。';

describe('plain text', () => {
  const gb = Uint8Array.of(
    0xb5,
    0xbd,
    0x32,
    0x30,
    0x33,
    0x30,
    0xc4,
    0xea,
    0xa3,
    0xac,
    0xd0,
    0xc2,
    0xbd,
    0xa8,
    0xd3,
    0xd7,
    0xb6,
    0xf9,
    0xd4,
    0xb0,
  );
  const utf16 = (text: string, isBig: boolean) => {
    const bytes = Buffer.from(text, 'utf16le');
    return new Uint8Array(isBig ? bytes.swap16() : bytes);
  };

  test('UTF-8 keeps every character, line end and wide space', async () => {
    const text = `一、目标\r\n\u3000\u3000${sentence}\r\n`;
    assert.deepEqual(await read(strToU8(text)), { text, kind: 'txt' });
  });
  test('the mark of UTF-8 is dropped', async () => assert.equal((await read(strToU8(`\ufeff${sentence}`))).text, sentence));
  test('GB18030 is known without a mark', async () => assert.equal((await read(gb)).text, '到2030年，新建幼儿园'));
  test('UTF-16 with a mark is read in both orders', async () => {
    assert.equal((await read(utf16(`\ufeff${sentence}`, false))).text, sentence);
    assert.equal((await read(utf16(`\ufeff${sentence}`, true))).text, sentence);
  });
  test('UTF-16 without a mark is read in both orders', async () => {
    assert.equal((await read(utf16(`${sentence}\r\n`, false))).text, `${sentence}\r\n`);
    assert.equal((await read(utf16(`${sentence}\r\n`, true))).text, `${sentence}\r\n`);
  });
  test('a name that lies about the kind is not believed', async () => {
    const result = await readDocument(strToU8(sentence), { name: '规划.docx', mediaType: 'application/pdf' });
    assert.deepEqual(result, { ok: true, value: { text: sentence, kind: 'txt' } });
  });
});

describe('.docx', () => {
  test('automatic numbers, tables, frames and line breaks come out as they are printed', async () => {
    const { text, kind } = await read(await makeDocx());
    assert.equal(kind, 'docx');
    assert.deepEqual(text.split('\n'), [
      '青禾县教育发展规划',
      '第一章 发展基础',
      '一、主要成就',
      '（一）学前教育。毛入园率为97%。',
      '1.公办园12所。',
      '2.民办园3所。',
      '（二）义务教育。',
      '1.小学9所。',
      '① 寄宿制2所',
      '② 走读7所',
      '第二章 发展目标',
      '一、总体目标',
      '◆ 到2030年，毛入园率达到98.5%以上。',
      '指标\t单位\t2025年\t2030年',
      '学前三年毛入园率\t%\t96.4\t98.5',
      '合计\t\t12\t14',
      '专栏1 学位建设',
      '1.新建幼儿园2所。',
      '2.改建小学3所。',
      '保留文字新增文字',
      '第二行',
    ]);
  });
  test('text boxes are read once, deleted words and second renderings not at all', async () => {
    const box = '<w:txbxContent><w:p><w:r><w:t>专栏内的话</w:t></w:r></w:p></w:txbxContent>';
    const body = `<w:p><w:r><w:t>正文</w:t><mc:AlternateContent><mc:Choice>${box}</mc:Choice><mc:Fallback>${box}</mc:Fallback></mc:AlternateContent></w:r><w:del><w:r><w:delText>删去</w:delText></w:r></w:del></w:p>`;
    assert.equal((await read(makePackage({ 'word/document.xml': wordBody(body) }))).text, '正文\n专栏内的话');
  });
  test('a list of Word that is restarted counts from its new start', async () => {
    const item = (list: number, text: string) =>
      `<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="${list}"/></w:numPr></w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`;
    const numbering = wordBody('', 'numbering').replace(
      '<w:body></w:body>',
      '<w:abstractNum w:abstractNumId="7"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCountingThousand"/><w:lvlText w:val="（%1）"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="7"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>',
    );
    const items = [item(1, '甲'), item(1, '乙'), item(2, '丙'), item(2, '丁'), item(0, '戊')].join('');
    const { text } = await read(makePackage({ 'word/document.xml': wordBody(items), 'word/numbering.xml': numbering }));
    assert.equal(text, '（一）甲\n（二）乙\n（一）丙\n（二）丁\n戊');
  });
});

describe('.pdf', () => {
  const paragraphs = [
    '一、总体目标',
    `${sentence}${'办园条件进一步改善，'.repeat(6)}群众更加满意。`,
    '（一）学前教育。新建公办幼儿园2所，改建3所。',
  ];
  const header = { x: 220, y: 800, text: '青禾县教育发展规划', size: 9 };

  test('paragraphs are whole again, headers and page numbers are gone', async () => {
    const page = (n: number) => [header, ...setParagraphs([`第${n}部分`, ...paragraphs], 34), { x: 290, y: 40, text: `— ${n} —` }];
    const { text, kind } = await read(makePdf([page(1), page(2)]));
    assert.equal(kind, 'pdf');
    assert.deepEqual(text.split('\n'), ['第1部分', ...paragraphs, '第2部分', ...paragraphs]);
  });
  test('a paragraph goes on over the end of a page', async () => {
    const long = `${'稳步扩大优质教育资源覆盖面，'.repeat(8)}完成建设任务。`;
    const pieces = setParagraphs([long], 34);
    const pages = [pieces.slice(0, 2), pieces.slice(2).map(piece => ({ ...piece, y: piece.y + 44 }))];
    assert.equal((await read(makePdf(pages))).text, long);
  });
  test('a table of indicators has its cells parted by tabs, names broken over lines whole', async () => {
    const row = (y: number, cells: readonly string[]) => cells.map((text, i) => ({ x: [90, 250, 330, 420][i] as number, y, text }));
    const table = [
      ...row(700, ['指标名称', '单位', '2025年', '2030年']),
      ...row(668, ['', '%', '96.4', '98.5']),
      { x: 90, y: 676, text: '学前三年毛' },
      { x: 90, y: 660, text: '入园率' },
      ...row(636, ['巩固率', '%', '99.1', '99.5']),
    ];
    const { text } = await read(
      makePdf([[...setParagraphs(['专栏1主要指标，由教育部门按年统计并公布'], 34), ...table.filter(({ text }) => text !== '')]]),
    );
    assert.deepEqual(text.split('\n').slice(1), [
      '指标名称\t单位\t2025年\t2030年',
      '学前三年毛入园率\t%\t96.4\t98.5',
      '巩固率\t%\t99.1\t99.5',
    ]);
  });
  test('fonts of the predefined Chinese encodings are read though they carry no characters', async () => {
    const text = '到2030年，全县新建公办幼儿园。';
    const made = makePdf([setParagraphs([text], 34)]);
    const unicode = (char: string) => char.charCodeAt(0).toString(16).padStart(4, '0');
    assert.equal((await read(withPredefined(made, 'UniGB-UCS2-H', unicode))).text, text);
    const codes: Record<string, string> = {
      到: 'b5bd',
      年: 'c4ea',
      '，': 'a3ac',
      全: 'c8ab',
      县: 'cfd8',
      新: 'd0c2',
      建: 'bda8',
      公: 'b9ab',
      办: 'b0ec',
      幼: 'd3d7',
      儿: 'b6f9',
      园: 'd4b0',
      '。': 'a1a3',
    };
    assert.equal((await read(withPredefined(made, 'GBK-EUC-H', char => codes[char] ?? char.charCodeAt(0).toString(16)))).text, text);
  });
  test('a page that is shown turned is read as it is shown', async () => {
    const turned = new TextDecoder().decode(
      makePdf([setParagraphs(['附表：主要指标', '到2030年，毛入园率达到98%。'], 34)], '', '/Rotate 90'),
    );
    const pdf = turned.replace(/1 0 0 1 (\d+) (\d+) Tm/g, (_, x: string, y: string) => `0 1 -1 0 ${595 - Number(y) + 200} ${x} Tm`);
    assert.equal((await read(new TextEncoder().encode(pdf))).text, '附表：主要指标\n到2030年，毛入园率达到98%。');
  });
  test('a drawn table is read by its lines: long cells, joined cells, its head once over two pages', async () => {
    const line = (x1: number, y1: number, x2: number, y2: number) => `${x1} ${y1} m ${x2} ${y2} l S`;
    const cells = (y: number, ...texts: readonly string[]) =>
      texts.map((text, i) => ({ x: [92, 132, 302][i] as number, y, text })).filter(({ text }) => text !== '');
    const frame = (top: number, bottom: number, ...inner: readonly string[]) => [
      ...[90, 130, 300, 400].map(x => line(x, bottom, x, top)),
      line(90, top, 400, top),
      line(90, bottom, 400, bottom),
      ...inner,
    ];
    const first = [
      { x: 114, y: 780, text: '附件：重点任务分工表，由县教育局汇总。' },
      ...frame(760, 640, line(90, 740, 400, 740), line(90, 660, 300, 660)),
      ...cells(746, '序号', '任务', '单位'),
      ...cells(726, '', '新建公办幼儿园三所，新增学', ''),
      ...cells(712, '', '位九百个，乡镇公办中心幼儿', ''),
      ...cells(698, '1', '园全覆盖，安排专项资金', '县教育局'),
      ...cells(646, '2', '改建小学', ''),
    ];
    const second = [
      ...frame(760, 700, line(90, 740, 400, 740)),
      ...cells(746, '序号', '任务', '单位'),
      ...cells(720, '3', '迁建中学', '县财政局'),
    ];
    assert.deepEqual((await read(makePdf([first, second]))).text.split('\n'), [
      '附件：重点任务分工表，由县教育局汇总。',
      '序号\t任务\t单位',
      '1\t新建公办幼儿园三所，新增学位九百个，乡镇公办中心幼儿园全覆盖，安排专项资金\t县教育局',
      '2\t改建小学',
      '3\t迁建中学\t县财政局',
    ]);
  });
  test('signs for radicals are read as the characters they show', async () => {
    const { text } = await read(makePdf([setParagraphs(['⼀、⻓效机制：全县中⼩学户均受教育年限逐年提⾼'], 40)]));
    assert.equal(text, '一、长效机制：全县中小学户均受教育年限逐年提高');
  });
});

describe('.html', () => {
  const page = (body: string) =>
    strToU8(`<!DOCTYPE html><html><head><title>题</title><style>p{}</style></head><body>${body}</body></html>`);

  test('the article is read without menu, side bar and scripts', async () => {
    const body = `<ul><li><a href="/">首页</a><li><a href="/x">政务公开</a></ul><nav>导航</nav><div class="main"><p>&nbsp;&nbsp;一、总体<b>目标</b></p><p>${sentence}<br>第二行</p><p style="display: none">隐藏</p></div><script>var a = "<p>不要</p>"</script><div>版权所有</div>`;
    const result = await read(page(body));
    assert.deepEqual(result, { kind: 'html', text: `一、总体目标\n${sentence}\n第二行` });
  });
  test('tables have tabs, joined columns keep their place, line ends of the source mean nothing', async () => {
    const body = `<p>指标\n  如下</p><table><tr><th>指标<th colspan="2">数值<th>单位</tr><tr><td><p>毛入</p><p>园率</p><td>96.4<td>98.5<td>%</table>`;
    assert.equal((await read(page(body))).text, '指标如下\n指标\t数值\t\t单位\n毛入园率\t96.4\t98.5\t%');
  });
  test('a table that arranges the page gives its paragraphs', async () => {
    const paragraphs = Array.from({ length: 12 }, (_, i) => `第${i + 1}段`);
    const body = `<table><tr><td>左</td><td>${paragraphs.map(text => `<p>${text}</p>`).join('')}</td></tr></table>`;
    assert.equal((await read(page(body))).text, ['左', ...paragraphs].join('\n'));
  });
  test('the encoding that the page names is used', async () => {
    const bytes = [...strToU8('<html><meta charset="gb2312"><p>'), 0xb9, 0xe6, 0xbb, 0xae, ...strToU8('</p></html>')];
    assert.equal((await read(Uint8Array.from(bytes))).text, '规划');
  });
  test('ordered lists show their numbers', async () =>
    assert.equal((await read(page('<ol><li>新建2所</li><li>改建3所</li></ol>'))).text, '1.新建2所\n2.改建3所'));
});

describe('files that are refused say what to do', () => {
  const ole = (name: string) =>
    Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Uint8Array(500), ...Buffer.from(name, 'utf16le')]);
  const entity = (declaration: string) =>
    makePackage({ 'word/document.xml': `<!DOCTYPE a [${declaration}]>${wordBody('<w:p><w:r><w:t>&e;</w:t></w:r></w:p>')}` });
  const pages = (count: number) => Array.from({ length: count }, () => []);
  const cases: readonly (readonly [string, string, () => Uint8Array])[] = [
    ['an empty file', 'empty', () => new Uint8Array()],
    ['blanks alone', 'empty', () => strToU8(' \r\n\t\u3000')],
    ['an encrypted .docx', 'encrypted', () => ole('EncryptedPackage')],
    [
      'an encrypted .pdf',
      'encrypted',
      () => makePdf([[]], '/Encrypt << /Filter /Standard /V 1 /R 2 /O <00> /U <00> /P -4 >> /ID [<00><00>]'),
    ],
    ['an old .doc or .wps', 'oldWord', () => ole('WordDocument')],
    ['an old workbook', 'otherKind', () => ole('Workbook')],
    ['a workbook', 'otherKind', () => makePackage({ 'xl/workbook.xml': '<a/>' })],
    ['an OFD file', 'otherKind', () => makePackage({ 'OFD.xml': '<a/>' })],
    ['a rich text file', 'otherKind', () => strToU8('{\\rtf1 x}')],
    ['a picture', 'picture', () => Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a)],
    ['a scanned .pdf', 'scanned', () => makePdf(pages(3))],
    ['a .pdf without character codes', 'noCharacters', () => makePdf([setParagraphs(['\ue001\ue002\ue003\ue004'.repeat(9)], 40)])],
    [
      'a .pdf of an encoding that is not known',
      'noCharacters',
      () => withPredefined(makePdf([setParagraphs([sentence], 40)]), 'UniJIS-UCS2-H', () => '4e00'),
    ],
    ['a cut .pdf', 'damaged', () => makePdf([setParagraphs([sentence], 40)]).subarray(0, 3000)],
    ['a cut .docx', 'damaged', () => makePackage({ 'word/document.xml': wordBody('') }).subarray(0, 120)],
    ['a .docx of broken XML', 'damaged', () => makePackage({ 'word/document.xml': '<w:document><w:p>' })],
    [
      'a zip bomb',
      'unpacksTooLarge',
      () => makePackage({ 'word/document.xml': wordBody(''), 'word/media/a.bin': new Uint8Array(210 * 1024 * 1024) }),
    ],
    ['an external entity', 'hostile', () => entity('<!ENTITY e SYSTEM "file:///etc/hostname">')],
    ['entities that multiply', 'hostile', () => entity('<!ENTITY a "aaaa"><!ENTITY e "&a;&a;&a;&a;">')],
    ['elements without end in XML', 'hostile', () => makePackage({ 'word/document.xml': wordBody('<w:tbl>'.repeat(99_999)) })],
    ['elements without end in HTML', 'hostile', () => strToU8(`<html><body>${'<div>'.repeat(99_999)}x`)],
    ['bytes that are no text', 'notText', () => Uint8Array.from({ length: 3000 }, (_, i) => (i * 7919 + (i >> 3) * 31) % 256)],
  ];
  for (const [what, code, make] of cases) test(what, async () => assert.equal(await refusal(make()), `documents.${code}`));

  test('a file above the limit', async () =>
    assert.equal(await refusal(new Uint8Array(2000), { ...usualLimits, bytes: 1000 }), 'documents.tooLarge'));
  test('a file that takes too long', async () => {
    const bytes = makePackage({ 'word/document.xml': wordBody('<w:p><w:r><w:t>甲</w:t></w:r></w:p>'.repeat(200_000)) });
    assert.equal(await refusal(bytes, { ...usualLimits, milliseconds: 20 }), 'documents.tooSlow');
  });
  test('a file that takes too much memory', async () => {
    const bytes = makePackage({ 'word/document.xml': wordBody('<w:p><w:r><w:t>甲</w:t></w:r></w:p>'.repeat(400_000)) });
    assert.equal(await refusal(bytes, { ...usualLimits, megabytes: 8 }), 'documents.tooComplex');
  });
  test('more parts than a document has', async () => {
    const bytes = makePackage(Object.fromEntries(Array.from({ length: 40 }, (_, i) => [`a${i}`, 'x'])));
    assert.equal(await refusal(bytes, { ...usualLimits, entries: 30 }), 'documents.hostile');
  });
});
