import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { strToU8 } from 'fflate';
import { readDocument } from './index.ts';
import { usualLimits } from './limits.ts';
import { makePackage, makePdf, setParagraphs, withPredefined, wordBody } from './samples.ts';

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
