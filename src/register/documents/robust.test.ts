import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import fc from 'fast-check';
import { strToU8 } from 'fflate';
import { extract } from './extract.ts';
import { readDocument } from './index.ts';
import { usualLimits } from './limits.ts';
import { makeDocx, makePackage, makePdf, setParagraphs, wordBody } from './samples.ts';

const text = '一、目标\n到2030年，新建幼儿园2所，毛入园率达到98.5%以上。\n指标\t单位\t2030年\n毛入园率\t%\t98.5\n';
const samples: Record<string, Uint8Array> = {
  txt: strToU8(text),
  html: strToU8(`<html><body><div>${text.replace(/.+/g, '<p>$&</p>')}<table><tr><td>甲<td>乙</table><ol><li>丙</ol></div></body></html>`),
  pdf: makePdf([setParagraphs(text.trim().split('\n'), 30), setParagraphs(text.trim().split('\n'), 20)]),
};

/** An answer is a text or a refusal; anything thrown fails the test. */
const answers = async (bytes: Uint8Array) => {
  const answer = await extract(bytes, usualLimits);
  assert.ok('refusal' in answer || answer.text.length > 0);
  return true;
};
const wounds = fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.integer({ min: 0, max: 255 })), {
  minLength: 1,
  maxLength: 20,
});
const wounded = (bytes: Uint8Array, at: readonly (readonly [number, number])[]) => {
  const copy = bytes.slice();
  for (const [where, byte] of at) copy[Math.floor(where * (copy.length - 1))] = byte;
  return copy;
};
const shuffled = (bytes: Uint8Array, cut: number) => Uint8Array.from([...bytes.subarray(cut), ...bytes.subarray(0, cut)]);

describe('no file crashes or hangs the reader', () => {
  before(async () => {
    samples.docx = await makeDocx();
  });
  for (const kind of ['txt', 'html', 'pdf', 'docx']) {
    const sample = () => samples[kind] as Uint8Array;
    test(`a .${kind} cut anywhere`, () =>
      fc.assert(
        fc.asyncProperty(fc.double({ min: 0, max: 1, noNaN: true }), share =>
          answers(sample().subarray(0, Math.floor(share * sample().length))),
        ),
        { numRuns: 60, seed: 1 },
      ));
    test(`a .${kind} with wrong bytes`, () =>
      fc.assert(
        fc.asyncProperty(wounds, at => answers(wounded(sample(), at))),
        { numRuns: 60, seed: 2 },
      ));
    test(`a .${kind} with its halves changed over`, () =>
      fc.assert(
        fc.asyncProperty(fc.nat(sample().length), cut => answers(shuffled(sample(), cut))),
        { numRuns: 30, seed: 3 },
      ));
  }
  test('bytes at random, bare and behind every signature', () => {
    const signatures = fc.constantFrom('', '%PDF-1.7\n', 'PK\u0003\u0004', '{\\rtf', '<html>', 'MIME-Version: 1.0\n', '\ufeff');
    const random = fc
      .tuple(signatures, fc.uint8Array({ maxLength: 3000 }))
      .map(([head, tail]) => Uint8Array.from([...strToU8(head), ...tail]));
    return fc.assert(fc.asyncProperty(random, answers), { numRuns: 150, seed: 4 });
  });
  test('elements of Word in any order', () => {
    const tag = fc.constantFrom('p', 'r', 't', 'tbl', 'tr', 'tc', 'txbxContent', 'sdt', 'numPr', 'del', 'pPr');
    const tree: fc.Arbitrary<string> = fc.letrec<{ node: string }>(tie => ({
      node: fc.oneof(
        { depthSize: 'small', withCrossShrink: true },
        fc.constantFrom(
          '甲',
          '<w:tab/>',
          '<w:br/>',
          '<w:gridSpan w:val="-3"/>',
          '<w:numId w:val="9"/>',
          '<w:docPartGallery w:val="Table of Contents"/>',
          '<w:vanish/>',
        ),
        fc.tuple(tag, fc.array(tie('node'), { maxLength: 4 })).map(([name, inner]) => `<w:${name}>${inner.join('')}</w:${name}>`),
      ),
    })).node;
    return fc.assert(
      fc.asyncProperty(fc.array(tree, { maxLength: 8 }), inner => answers(makePackage({ 'word/document.xml': wordBody(inner.join('')) }))),
      { numRuns: 200, seed: 5 },
    );
  });
  test('five megabytes of one line are read within the time', async () => {
    const result = await readDocument(strToU8('新建公办幼儿园2所，'.repeat(180_000)), { name: '长.txt' });
    assert.ok(result.ok);
  });
});
