import type { Paper } from '#register/index.ts';
import { statusSaid } from '../../codes.ts';
import type { SnapshotContent } from '../content.ts';
import { captioned, lettered, paragraph } from './blocks.ts';
import { frameOf } from './compose.ts';
import type { ReportText } from './text.ts';
import { countsSaid } from './words.ts';

/** 责任分工表: each body with what it leads, with whom, until when, and how that stands. */
export function dutyTableOf(content: SnapshotContent, text: ReportText, printedOn: string): Paper {
  const { number: _, addressee: __, ...frame } = frameOf(content, text, printedOn);
  const parts = content.bodies.map(body => {
    const held = content.promises.filter(one => (one.lead ?? '未落实') === body.name);
    return {
      title: body.name,
      blocks: [
        paragraph(`牵头承诺${held.length}项：${countsSaid(body.counts)}。`),
        {
          kind: 'table' as const,
          caption: `${body.name}牵头的承诺`,
          columns: [
            { label: '项号', share: 0.7, numeric: true },
            { label: '承诺', share: 3.4 },
            { label: '位置', share: 1.3 },
            { label: '目标值', share: 1.6 },
            { label: '期限', share: 0.9 },
            { label: '配合单位', share: 2 },
            { label: '状态', share: 1.4 },
          ],
          rows: held.map(one => [
            ...[String(one.number), one.title, one.place, one.target, `${one.to}年`],
            ...[one.support.length === 0 ? '—' : one.support.join('、'), statusSaid(one)],
          ]),
          of: held.map(one => one.id),
        },
      ],
    };
  });
  return { ...frame, title: `${content.plan.title}责任分工表`, blocks: captioned(lettered(parts)) };
}
