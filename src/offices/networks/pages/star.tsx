import { t } from '#web/kit/language.ts';

const WIDTH = 370;
const short = (name: string) => (name.length > 8 ? `${name.slice(0, 7)}…` : name);

/** Where a member stands around the lead: up to two beside it, more in a ring that begins at the top. */
const placeOf = (place: number, all: number, height: number) => {
  const angle = all <= 2 ? Math.PI * (place + 1) : (2 * Math.PI * place) / all - Math.PI / 2;
  return { x: WIDTH / 2 + Math.cos(angle) * 126, y: height / 2 + Math.sin(angle) * 68 };
};

function Node({ x, y, name, isLead }: { readonly x: number; readonly y: number; readonly name: string; readonly isLead: boolean }) {
  const width = short(name).length * 13 + 14;
  return (
    <g>
      <title>{name}</title>
      <rect x={x - width / 2} y={y - 13} width={width} height="26" className={isLead ? 'nw-lead' : 'nw-node'} />
      <text x={x} y={y + 4.5} textAnchor="middle" className={isLead ? 'nw-lead-t' : 'nw-t'}>
        {short(name)}
      </text>
    </g>
  );
}

/** A network as a small picture: the lead in the middle, its members around it. */
export function Star({
  name,
  lead,
  members,
}: {
  readonly name: string;
  readonly lead: string | null;
  readonly members: readonly string[];
}) {
  const height = members.length <= 2 ? 44 : 190;
  const centre = { x: WIDTH / 2, y: height / 2 };
  const says = t('{name}：牵头{lead}，成员{members}', { name, lead: lead ?? t('缺'), members: members.join('、') || t('缺') });
  return (
    <svg viewBox={`0 0 ${WIDTH} ${height}`} className="nw-star" role="img" aria-label={says}>
      {members.map((member, place) => {
        const { x, y } = placeOf(place, members.length, height);
        return <path key={member} d={`M${centre.x} ${centre.y}L${x} ${y}`} stroke="#8FBFB0" strokeWidth="1.5" />;
      })}
      {members.map((member, place) => (
        <Node key={member} {...placeOf(place, members.length, height)} name={member} isLead={false} />
      ))}
      <Node {...centre} name={lead ?? t('缺牵头单位')} isLead />
    </svg>
  );
}
