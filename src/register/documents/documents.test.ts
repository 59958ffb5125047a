import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { strToU8 } from 'fflate';
import { readDocument } from './index.ts';
import { makeDocx, makePackage, wordBody } from './samples.ts';

const read = async (bytes: Uint8Array) => {
  const result = await readDocument(bytes, { name: '规划' });
  assert.ok(result.ok, JSON.stringify(result));
  return result.value;
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
  test('lines that end in CR alone are lines', async () =>
    assert.equal((await read(strToU8('一、目标\r二、任务\r'))).text, '一、目标\n二、任务\n'));
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
  test('headings take their numbers from their styles, also from the style a style is based on', async () => {
    const styled = (style: string, text: string) => `<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`;
    const level = (ilvl: number, style: string, format: string, text: string) =>
      `<w:lvl w:ilvl="${ilvl}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:pStyle w:val="${style}"/><w:suff w:val="nothing"/><w:lvlText w:val="${text}"/></w:lvl>`;
    const numbering = wordBody('', 'numbering').replace(
      '<w:body></w:body>',
      `<w:abstractNum w:abstractNumId="0">${level(0, 'H1', 'japaneseCounting', '%1、')}${level(1, 'H2', 'japaneseCounting', '（%2）')}</w:abstractNum><w:num w:numId="5"><w:abstractNumId w:val="0"/></w:num>`,
    );
    const style = (id: string, name: string, inner: string) =>
      `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/>${inner}</w:style>`;
    const listed = '<w:pPr><w:numPr><w:numId w:val="5"/></w:numPr></w:pPr>';
    const styles = wordBody('', 'styles').replace(
      '<w:body></w:body>',
      `${style('H1', 'heading 1', listed)}${style('H2', 'heading 2', listed)}${style('Own', '自定标题', '<w:basedOn w:val="H1"/>')}${style('T1', 'toc 1', '')}`,
    );
    const body = [
      styled('T1', '一、目标	1'),
      styled('H1', '目标'),
      styled('H2', '近期'),
      styled('H2', '远期'),
      styled('Own', '任务'),
      styled('H2', '首先'),
    ].join('');
    const made = makePackage({ 'word/document.xml': wordBody(body), 'word/numbering.xml': numbering, 'word/styles.xml': styles });
    assert.deepEqual((await read(made)).text.split('\n'), ['一、目标', '（一）近期', '（二）远期', '二、任务', '（一）首先']);
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
