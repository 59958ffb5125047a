import { type MouseEvent, memo } from 'react';
import { t } from '#web/kit/language.ts';
import { StatusMark } from '#web/kit/mark.tsx';
import { statusWord } from '#web/kit/status.ts';
import type { PromiseMark } from '../types.ts';
import type { Block, Piece } from './readerText.ts';
import { itemWord, reviewWord } from './words.ts';

export interface TextPlace {
  readonly start: number;
  readonly end: number;
}

interface Manner {
  /** In a draft the underline tells how far the review is; after adoption it tells the status. */
  readonly draft: boolean;
  readonly selected: string | null;
  readonly lit: TextPlace | null;
  readonly numbers: ReadonlyMap<string, PromiseMark>;
  /** The plan's name: a line that says no more than it is set as a title. */
  readonly title: string;
}

const classOf = (mark: PromiseMark, { draft, selected }: Manner): string => {
  if (mark.review === 'dropped' && !draft) return '';
  const look = mark.kind === 'baseline' ? 'p-fact' : draft ? `r-${mark.review}` : `p-${mark.status}`;
  return `pr ${look}${selected === mark.id ? ` sel sel-${draft ? 'on' : mark.status}` : ''}`;
};

const spoken = (mark: PromiseMark, draft: boolean): string =>
  `${itemWord(mark.number)}，${draft ? reviewWord(mark.review) : statusWord(mark.status)}`;

/** The superscript after a promise: its mark and number, a link to it. A restatement shows the number of its promise with = or ≠. */
function Mark({ mark, manner }: { readonly mark: PromiseMark; readonly manner: Manner }) {
  const kept = mark.restates === null ? undefined : manner.numbers.get(mark.restates);
  const number = kept === undefined ? mark.number : kept.number;
  if (number === null || mark.kind === 'baseline') return null;
  const sign = kept === undefined ? '' : kept.value === mark.value && kept.comparator === mark.comparator ? '=' : '≠';
  const shown = kept ?? mark;
  return (
    <a
      className={`mk ${manner.draft ? `mk-${mark.review}` : `st-${shown.status}`}`}
      href={`?p=${mark.id}`}
      data-p={mark.id}
      aria-label={spoken(mark, manner.draft)}
    >
      {manner.draft ? null : <StatusMark status={shown.status} size={10} silent />}
      {number}
      {sign}
    </a>
  );
}

function Run({ piece, manner }: { readonly piece: Piece; readonly manner: Manner }) {
  const { promise, ends, text, start } = piece;
  const lit = manner.lit !== null && piece.start < manner.lit.end && piece.end > manner.lit.start ? ' lit' : '';
  const look = `${promise === null ? '' : classOf(promise, manner)}${lit}`;
  const span = (from: number, to: number) =>
    from === to ? null : (
      <span data-o={start + from} {...(look === '' ? {} : { className: look })} {...(promise === null ? {} : { 'data-p': promise.id })}>
        {text.slice(from, to)}
      </span>
    );
  const body =
    ends.length === 0 ? (
      span(0, text.length)
    ) : (
      <>
        {span(0, Math.max(0, text.length - 2))}
        <span className="nw">
          {span(Math.max(0, text.length - 2), text.length)}
          {ends.map(mark => (
            <Mark key={mark.id} mark={mark} manner={manner} />
          ))}
        </span>
      </>
    );
  return piece.bold ? <b>{body}</b> : body;
}

const Runs = ({ pieces, manner }: { readonly pieces: readonly Piece[]; readonly manner: Manner }) =>
  pieces.map(piece => <Run key={piece.start} piece={piece} manner={manner} />);

const bare = (text: string) => text.replace(/[\s《》]/g, '');
const isTitle = (block: Block, title: string): boolean =>
  block.kind === 'paragraph' && bare(block.pieces.map(piece => piece.text).join('')) === bare(title);

function BlockLines({ block, manner }: { readonly block: Block; readonly manner: Manner }) {
  if (block.kind === 'heading')
    return block.level <= 1 ? (
      <h2 className="tx-1" data-line={block.start}>
        <Runs pieces={block.pieces} manner={manner} />
      </h2>
    ) : (
      <h3 data-line={block.start}>
        <Runs pieces={block.pieces} manner={manner} />
      </h3>
    );
  if (block.kind === 'paragraph')
    return (
      <p data-line={block.start} {...(isTitle(block, manner.title) ? { className: 'tx-title' } : {})}>
        <Runs pieces={block.pieces} manner={manner} />
      </p>
    );
  return (
    <div className="tx-row" data-line={block.start}>
      {block.cells.map((cell, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the cells of a row are their places
        <span key={i}>
          <Runs pieces={cell} manner={manner} />
        </span>
      ))}
    </div>
  );
}

const touches = (block: Block, place: TextPlace | null): boolean => place !== null && block.start < place.end && block.end > place.start;

const Line = memo(BlockLines, (before, after) => {
  if (before.block !== after.block || before.manner.draft !== after.manner.draft || before.manner.numbers !== after.manner.numbers)
    return false;
  const places = [before.manner, after.manner].flatMap(manner => [manner.lit, manner.numbers.get(manner.selected ?? '') ?? null]);
  const same = before.manner.selected === after.manner.selected && before.manner.lit === after.manner.lit;
  return same || !places.some(place => touches(before.block, place));
});

interface PlanTextProps extends Manner {
  readonly blocks: readonly Block[];
  readonly select: (promise: string) => void;
}

/** The text of a plan with every promise underlined; a click on one selects it. */
export function PlanText({ blocks, select, ...manner }: PlanTextProps) {
  const pick = (event: MouseEvent) => {
    const promise = (event.target as HTMLElement).closest<HTMLElement>('[data-p]')?.dataset.p;
    if (promise === undefined || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    if (window.getSelection()?.isCollapsed ?? true) select(promise);
  };
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents lint/a11y/noStaticElementInteractions: each promise's mark is a link of its own; the click on its words is a second way
    <article className="tx-body" onClick={pick} aria-label={t('规划原文')}>
      {blocks.map(block => (
        <Line key={block.start} block={block} manner={manner} />
      ))}
    </article>
  );
}
