import { t } from '#web/kit/language.ts';
import { Pending } from '#web/kit/states.tsx';
import { useView } from '#web/kit/useView.ts';
import type { Story } from '../changes/organisationStory.ts';

const WIDTH = 720;
const LEFT = 8;
const RIGHT = 120;
const ROW = 46;
const TOP = 30;

const dayNumber = (day: string) => Date.parse(`${day}T00:00:00Z`) / 86_400_000;

/** Days as places along the picture. */
function scale({ lines, today }: Story) {
  const days = [...lines.flatMap(line => [line.from, line.to ?? today]), today].map(dayNumber);
  const [first, last] = [Math.min(...days), Math.max(...days)];
  return (day: string) => LEFT + ((dayNumber(day) - first) / Math.max(1, last - first)) * (WIDTH - LEFT - RIGHT);
}

const endWords = (ended: Story['lines'][number]['ended']): string =>
  ended === 'merged' ? t('并入别处') : ended === 'split' ? t('分出') : ended === 'closed' ? t('撤销') : '';

function Picture({ story, chosen }: { readonly story: Story; readonly chosen: string }) {
  const at = scale(story);
  const rowOf = new Map(story.lines.map((line, place) => [line.id, TOP + place * ROW]));
  const height = TOP + story.lines.length * ROW;
  return (
    <svg className="story" viewBox={`0 0 ${WIDTH} ${height}`} role="img" aria-label={t('沿革图')}>
      {story.links.flatMap(link =>
        link.to.map(heir => {
          const [x, from, to] = [at(link.day), rowOf.get(link.from) ?? 0, rowOf.get(heir) ?? 0];
          return (
            <path
              key={`${link.day} ${link.from} ${heir}`}
              d={`M${x} ${from} C${x + 14} ${from} ${x} ${to} ${x + 14} ${to}`}
              fill="none"
              stroke="var(--jade-l)"
              strokeWidth="1.5"
            >
              <title>{`${link.day} ${link.kind === 'merged' ? t('合并') : t('分设')}`}</title>
            </path>
          );
        }),
      )}
      {story.lines.map(line => {
        const y = rowOf.get(line.id) ?? 0;
        const end = at(line.to ?? story.today);
        return (
          <g key={line.id} className={line.id === chosen ? 'on' : ''}>
            <line
              x1={at(line.from)}
              x2={end}
              y1={y}
              y2={y}
              stroke={line.to === null ? 'var(--jade)' : 'var(--na)'}
              strokeWidth={line.id === chosen ? 4 : 2}
            />
            {line.names.map((name, place) => (
              <g key={name.from + name.name}>
                <circle cx={at(name.from)} cy={y} r="3.5" fill="var(--white)" stroke="var(--ink)" />
                <text x={at(name.from)} y={place % 2 === 0 ? y - 8 : y + 18} fontSize="12">
                  {name.name}
                  <tspan fill="var(--ink3)" fontSize="10">{` ${name.from}`}</tspan>
                </text>
              </g>
            ))}
            {line.to === null ? null : (
              <text x={end + 6} y={y + 4} fontSize="11" fill="var(--ink3)">
                {`${endWords(line.ended)} ${line.to}`}
              </text>
            )}
          </g>
        );
      })}
    </svg>
  );
}

/** The story of one organisation: when it was opened and renamed, what it was divided into or merged with, drawn along time and told as a table. */
export function OrganisationStory({ organisation }: { readonly organisation: string }) {
  const view = useView<Story>('roster.organisationStory', { organisation });
  if (view.value === undefined) return <Pending view={view} rows={3} />;
  const story = view.value;
  const nameOf = new Map(story.lines.map(line => [line.id, line.names.at(-1)?.name ?? '']));
  const told = [
    ...story.lines.flatMap(line =>
      line.names.map((name, place) => ({
        day: name.from,
        what:
          place === 0
            ? t('设立“{name}”', { name: name.name })
            : t('“{before}”更名为“{name}”', { before: line.names[place - 1]!.name, name: name.name }),
      })),
    ),
    ...story.links.map(link => {
      const names = { from: nameOf.get(link.from) ?? '', to: link.to.map(id => nameOf.get(id)).join('、') };
      return { day: link.day, what: link.kind === 'merged' ? t('“{from}”并入“{to}”', names) : t('“{from}”分设“{to}”', names) };
    }),
    ...story.lines.flatMap(line =>
      line.ended === 'closed' ? [{ day: line.to ?? '', what: t('撤销“{name}”了', { name: nameOf.get(line.id) ?? '' }) }] : [],
    ),
  ].toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
  return (
    <div className="story-box">
      <div className="scroll-x">
        <Picture story={story} chosen={organisation} />
      </div>
      <ol className="story-told">
        {told.map(one => (
          <li key={one.day + one.what}>
            <span className="mute">{one.day}</span> {one.what}
          </li>
        ))}
      </ol>
    </div>
  );
}
