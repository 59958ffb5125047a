import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useView } from '#web/kit/useView.ts';
import type { PromiseMark, ReaderView } from '../types.ts';
import type { TextPlace } from './planText.tsx';
import { blocksOf, sectionAt } from './readerText.ts';

type Tab = 'promise' | 'check';
interface Place {
  readonly p?: string;
  readonly tab?: Tab;
  readonly f?: string;
}

const EMPTY: readonly PromiseMark[] = [];
/** What moves the text by hand: the wheel, a finger, the scroll bar, the keys. */
const HANDS = ['wheel', 'touchmove', 'pointerdown', 'keydown'] as const;

/** Everything the reader's screen knows: the plan, the promise in sight (kept in the address), the place in the text. */
export function useReader() {
  const { plan } = useParams({ strict: false }) as { plan: string };
  const place = useSearch({ strict: false }) as Place;
  const navigate = useNavigate();
  const view = useView<ReaderView>('plan.reader', { plan }, { keep: true });
  const [lit, setLit] = useState<TextPlace | null>(null);
  const [picked, setPicked] = useState<TextPlace | null>(null);
  const [current, setCurrent] = useState(0);
  const scroller = useRef<HTMLDivElement>(null);
  /** A heading chosen in the outline stays the current one, wherever the text comes to rest, until the reader moves the text. */
  const held = useRef(false);
  const text = view.value?.text ?? '';
  const marks = view.value?.promises ?? EMPTY;
  const sections = view.value?.sections;
  const blocks = useMemo(() => blocksOf(text, sections ?? [], marks), [text, sections, marks]);
  const numbers = useMemo(() => new Map(marks.map(mark => [mark.id, mark])), [marks]);
  const stops = useMemo(() => marks.filter(mark => mark.kind !== 'baseline').sort((a, b) => a.start - b.start), [marks]);

  const put = useCallback(
    (next: Place) => void navigate({ to: '.', search: next as never, replace: true, resetScroll: false }),
    [navigate],
  );
  const select = useCallback(
    (p: string | null) => {
      setPicked(null);
      setLit(null);
      put(p === null ? {} : { p });
    },
    [put],
  );
  const selected = numbers.get(place.p ?? '') ?? null;
  const step = useCallback(
    (by: 1 | -1) => {
      const at = stops.findIndex(mark => mark.id === place.p);
      const next = stops[at < 0 ? (by > 0 ? 0 : stops.length - 1) : at + by];
      if (next !== undefined) select(next.id);
    },
    [stops, place.p, select],
  );
  const show = useCallback((offset: number) => {
    const lines = [...(scroller.current?.querySelectorAll<HTMLElement>('[data-line]') ?? [])];
    lines
      .filter(line => Number(line.dataset.line) <= offset)
      .at(-1)
      ?.scrollIntoView({ block: 'center' });
  }, []);
  const goToSection = (index: number) => {
    const section = sections?.[index];
    if (section === undefined) return;
    held.current = true;
    scroller.current?.querySelector(`[data-line="${section.start}"]`)?.scrollIntoView({ block: 'start' });
    setCurrent(index);
  };
  const watch = () => {
    if (held.current) return;
    const top = Math.max(scroller.current?.getBoundingClientRect().top ?? 0, 52) + 44;
    const line = [...(scroller.current?.querySelectorAll<HTMLElement>('[data-line]') ?? [])].find(
      one => one.getBoundingClientRect().bottom > top,
    );
    const sight = scroller.current?.querySelector('.sel')?.getBoundingClientRect();
    if (sight !== undefined && sight.bottom > top && sight.top < window.innerHeight) return;
    if (line !== undefined && sections !== undefined) setCurrent(Math.max(0, sectionAt(sections, Number(line.dataset.line), 2)));
  };
  const watching = useRef(watch);
  watching.current = watch;
  useEffect(() => {
    const follow = () => watching.current();
    const release = ({ type, target }: Event) => {
      const text = scroller.current;
      const touches = target instanceof Node && text !== null && (text.contains(target) || target.contains(text));
      if (touches || type === 'keydown') held.current = false;
    };
    window.addEventListener('scroll', follow, { passive: true });
    for (const hand of HANDS) window.addEventListener(hand, release, { passive: true, capture: true });
    return () => {
      window.removeEventListener('scroll', follow);
      for (const hand of HANDS) window.removeEventListener(hand, release, { capture: true });
    };
  }, []);
  const loaded = view.value !== undefined;
  const at = selected?.start;
  useEffect(() => {
    if (at !== undefined && sections !== undefined) setCurrent(Math.max(0, sectionAt(sections, at, 2)));
  }, [at, sections]);
  useEffect(() => {
    if (!loaded || place.p === undefined) return;
    const mark = scroller.current?.querySelector<HTMLElement>(`[data-p="${CSS.escape(place.p)}"]`);
    const box = mark?.getBoundingClientRect();
    if (!mark || !box) return;
    const narrow = window.matchMedia('(max-width: 720px)').matches;
    const frame = narrow ? { top: 92, bottom: window.innerHeight * 0.44 } : scroller.current!.getBoundingClientRect();
    if (box.top < frame.top + 8 || box.bottom > frame.bottom - 40) mark.scrollIntoView({ block: narrow ? 'start' : 'center' });
  }, [loaded, place.p]);
  return {
    plan,
    view,
    blocks,
    numbers,
    marks,
    selected,
    select,
    step,
    tab: place.tab ?? 'promise',
    openTab: (tab: Tab) => put(tab === 'promise' ? { ...(place.p === undefined ? {} : { p: place.p }) } : { ...place, tab }),
    finding: place.f ?? null,
    openFinding: (f: string | null) => put({ tab: 'check', ...(f === null ? {} : { f }) }),
    lit,
    light: (next: TextPlace | null) => {
      setLit(next);
      if (next !== null) show(next.start);
    },
    picked,
    setPicked,
    current,
    goToSection,
    watch,
    scroller,
  };
}

export type Reader = ReturnType<typeof useReader>;
