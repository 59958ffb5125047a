import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { PromiseMark, Section } from '../types.ts';
import { type Block, blocksOf, type Piece, sectionAt } from './readerText.ts';

const TEXT = '一、主要任务\n\n　　1.建好学校。新建小学2所，改建幼儿园3所。\n指标\t2025\t2030\n入园率\t90%\t95%';

const mark = (id: string, quote: string): PromiseMark => {
  const start = TEXT.indexOf(quote);
  return { id, start, end: start + quote.length, quote } as PromiseMark;
};
const section = (title: string, level: number, end: number): Section => {
  const start = TEXT.indexOf(title);
  return { level, number: '', title, start, titleEnd: start + title.length, end };
};
const SECTIONS = [section('一、主要任务', 1, TEXT.length), section('1.建好学校。', 2, TEXT.length)];
const MARKS = [mark('a', '新建小学2所'), mark('b', '改建幼儿园3所'), mark('c', '90%\t95%')];
const blocks = blocksOf(TEXT, SECTIONS, MARKS);
const piecesOf = (block: Block): readonly Piece[] => (block.kind === 'cells' ? block.cells.flat() : block.pieces);

test('a plan is cut into headings, paragraphs and table rows, blank lines left out', () => {
  assert.deepEqual(
    blocks.map(block => block.kind),
    ['heading', 'paragraph', 'cells', 'cells'],
  );
});

test('every run keeps its offset in the text', () => {
  for (const piece of blocks.flatMap(piecesOf)) assert.equal(TEXT.slice(piece.start, piece.end), piece.text);
});

test('a run-in heading is bold, and each promise is a run of its own with its mark at the end', () => {
  const runs = piecesOf(blocks[1]!).map(piece => [piece.text, piece.bold, piece.promise?.id ?? null, piece.ends.length]);
  assert.deepEqual(runs, [
    ['1.建好学校。', true, null, 0],
    ['新建小学2所', false, 'a', 1],
    ['，', false, null, 0],
    ['改建幼儿园3所', false, 'b', 1],
    ['。', false, null, 0],
  ]);
});

test('a promise that runs over two cells is underlined in both and marked once', () => {
  const runs = piecesOf(blocks[3]!).map(piece => [piece.text, piece.promise?.id ?? null, piece.ends.length]);
  assert.deepEqual(runs, [
    ['入园率', null, 0],
    ['90%', 'c', 0],
    ['95%', 'c', 1],
  ]);
});

test('a promise within another is underlined as the inner one', () => {
  const outer = mark('outer', '新建小学2所，改建幼儿园3所');
  const runs = piecesOf(blocksOf(TEXT, SECTIONS, [outer, MARKS[0]!])[1]!).map(piece => piece.promise?.id ?? null);
  assert.deepEqual(runs, [null, 'a', 'outer', null]);
});

test('the section at an offset is the innermost one', () => {
  assert.equal(sectionAt(SECTIONS, TEXT.indexOf('新建')), 1);
  assert.equal(sectionAt(SECTIONS, TEXT.indexOf('新建'), 1), 0);
  assert.equal(sectionAt(SECTIONS, TEXT.length + 5), -1);
});
