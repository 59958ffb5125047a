import { ok, problems, refuse } from '#kernel/problem.ts';
import { type Field, field, quoted } from '../field.ts';

const says = problems('field', {
  notAFile: { zh: '“{label}”请先上传文件。', en: '“{label}”: upload the file first.' },
  notAPlace: {
    zh: '“{label}”应为“经度,纬度”（在我国境内），如 97.05,40.28，现为“{cell}”。',
    en: '“{label}” must be “longitude,latitude” within China, such as 97.05,40.28; it reads “{cell}”.',
  },
});

/** A file that was uploaded before: its SHA-256, 64 hex digits. */
export const file = (label: string): Field<string> =>
  field('file', label, cell => {
    const hash = String(cell).trim();
    return /^[0-9a-f]{64}$/.test(hash) ? ok(hash) : refuse(says.notAFile({ label }, label));
  });

/** A point on the map in degrees (CGCS2000). */
export interface Geo {
  readonly longitude: number;
  readonly latitude: number;
}

const isPoint = (cell: unknown): cell is Record<keyof Geo, unknown> =>
  typeof cell === 'object' && cell !== null && 'longitude' in cell && 'latitude' in cell;

/** A point: `{ longitude, latitude }` or `97.05,40.28`, within 73–136° E and 3–54° N. */
export const geo = (label: string): Field<Geo> =>
  field('geo', label, cell => {
    const [east, north] = isPoint(cell)
      ? [cell.longitude, cell.latitude]
      : String(cell)
          .normalize('NFKC')
          .split(/[,、\s]+/);
    const [longitude, latitude] = [Number(east ?? Number.NaN), Number(north ?? Number.NaN)];
    if (longitude >= 73 && longitude <= 136 && latitude >= 3 && latitude <= 54) return ok({ longitude, latitude });
    return refuse(says.notAPlace({ label, cell: quoted(cell) }, label));
  });
