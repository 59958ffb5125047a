import { ok } from '#kernel/problem.ts';
import { organisationsOf } from '#offices/roster/index.ts';
import { defineView, rows } from '#register/index.ts';
import { SEES } from '../codes.ts';
import { pairs } from './patterns.ts';

/** A pair or network as it stands today: who leads, who belongs to it, and what each has held in all. */
export interface PairLine {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly startsOn: string;
  readonly activities: number;
  readonly lastOn: string | null;
  readonly members: readonly {
    readonly name: string;
    readonly isLead: boolean;
    readonly since: string;
    /** Activities held as host, and taken part in. */
    readonly hosted: number;
    readonly joined: number;
  }[];
}

/** Pairs and networks that run today, with the contribution of each member (结对和帮带网络图). */
export const pairBoard = defineView({
  name: 'preschool.pairBoard',
  label: '结对帮带一览',
  by: SEES,
  input: {},
  async run(desk) {
    const names = new Map((await organisationsOf(desk)).map(one => [one.id, one.name]));
    const terms = (await rows(desk, pairs.member)).filter(one => one.from <= desk.today && (one.until === null || desk.today <= one.until));
    const held = await rows(desk, pairs.activity);
    const running = await rows(desk, pairs.network, { where: { state: 'standing' } });
    return ok(
      running.map((network): PairLine => {
        const own = held.filter(one => one.network === network.id);
        const members = terms
          .filter(one => one.network === network.id)
          .map(one => ({
            name: names.get(one.organisation) ?? '',
            isLead: one.memberRole === 'lead',
            since: one.from,
            hosted: own.filter(act => act.organisation === one.organisation).length,
            joined: own.filter(act => act.partners.includes(one.organisation)).length,
          }))
          .toSorted((a, b) => Number(b.isLead) - Number(a.isLead));
        const lastOn =
          own
            .map(one => one.heldOn)
            .toSorted()
            .at(-1) ?? null;
        return {
          id: network.id,
          name: network.name,
          kind: network.kind,
          startsOn: network.startsOn,
          activities: own.length,
          lastOn,
          members,
        };
      }),
    );
  },
  sheet: lines =>
    ok({
      title: '结对帮带一览',
      headings: ['名称', '成员单位', '是否牵头', '加入日期', '主办活动', '参加活动'],
      rows: lines.flatMap(one => one.members.map(own => [one.name, own.name, own.isLead ? '是' : '否', own.since, own.hosted, own.joined])),
    }),
});
