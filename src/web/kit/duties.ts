import { useQuery } from '@tanstack/react-query';
import { addDays, type Day } from '#kernel/day.ts';
import { asFailure, request } from './api.ts';
import { languageNow, t } from './language.ts';
import type { Viewed } from './useView.ts';

/** Something that waits for this person, as the offices tell it. */
export interface Duty {
  readonly due: Day | null;
  readonly title: string;
  readonly titleEnglish: string;
  readonly detail: string;
  readonly detailEnglish: string;
  readonly path: string;
  readonly action: string;
  readonly actionEnglish: string;
}

export interface DutyGroup {
  readonly key: 'over' | 'today' | 'week' | 'later' | 'open';
  readonly title: string;
  readonly duties: readonly Duty[];
}

/** What waits for this person, soonest first. */
export function useDuties(): Viewed<readonly Duty[]> {
  const query = useQuery<readonly Duty[]>({
    queryKey: ['duties'],
    queryFn: async () => {
      const answer = await request<readonly Duty[] | { readonly value: readonly Duty[] }>('/duties');
      return 'value' in answer ? answer.value : answer;
    },
  });
  return {
    value: query.data,
    failure: query.error === null ? null : asFailure(query.error),
    renewing: false,
    retry: () => void query.refetch(),
  };
}

/** The duties by how soon they fall due; empty groups are left out. */
export function groupsOf(duties: readonly Duty[], today: Day): readonly DutyGroup[] {
  const week = addDays(today, 7);
  const groups: readonly DutyGroup[] = [
    { key: 'over', title: t('已过期'), duties: duties.filter(({ due }) => due !== null && due < today) },
    { key: 'today', title: t('今天到期'), duties: duties.filter(({ due }) => due === today) },
    { key: 'week', title: t('七天内'), duties: duties.filter(({ due }) => due !== null && due > today && due <= week) },
    { key: 'open', title: t('等你办'), duties: duties.filter(({ due }) => due === null) },
    { key: 'later', title: t('以后'), duties: duties.filter(({ due }) => due !== null && due > week) },
  ];
  return groups.filter(group => group.duties.length > 0);
}

const DIGITS = ['零', '一', '两', '三', '四', '五', '六', '七', '八', '九', '十'];
const many = (count: number) => (languageNow() === 'zh' ? (DIGITS[count] ?? String(count)) : String(count));

/** The sentence at the head of the home page. */
export function headline(groups: readonly DutyGroup[]): string {
  const of = (key: DutyGroup['key']) => groups.find(group => group.key === key)?.duties.length ?? 0;
  if (of('today') > 0) return t('今天有{n}件事到期', { n: many(of('today')) });
  if (of('over') > 0) return t('有{n}件事过了期', { n: many(of('over')) });
  if (of('week') > 0) return t('七天内有{n}件事到期', { n: many(of('week')) });
  if (of('open') + of('later') > 0) return t('有{n}件事等你办', { n: many(of('open') + of('later')) });
  return t('今天没有等你办的事');
}
