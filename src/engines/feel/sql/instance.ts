import { any, type Type } from '../types.ts';
import { refuseSql, type Scalar, type SqlValue, truth } from './value.ts';

const yes = truth('TRUE');
const no = truth('FALSE');

/** Whether a value conforms to a type, null standing for anything; kinds are known from the text. */
function fits(value: SqlValue, type: Type): boolean {
  if (value.sort === 'null' || type.kind === 'any') return true;
  if (value.sort === 'scalar') return value.kind === type.kind;
  if (value.sort === 'rows') return refuseSql('不能判断整张表的类型');
  if (value.sort !== type.kind) return false;
  if (value.sort === 'list') return value.items.every(item => fits(item, type.of ?? any));
  if (value.sort === 'range') return [value.start, value.end].every(end => end === null || fits(end, type.of ?? any));
  if (value.sort === 'context')
    return Object.entries(type.fields ?? {}).every(([name, field]) => value.entries.has(name) && fits(value.entries.get(name)!, field));
  return refuseSql('不能判断函数的类型');
}

/** `instance of` in SQL: the kind is known from the text, only whether a value is there is asked of the database. */
export function instanceSql(value: SqlValue, type: Type): Scalar {
  if (value.sort === 'null') return type.kind === 'null' ? yes : no;
  if (!fits(value, type)) return value.sort === 'scalar' && type.kind === 'null' ? truth(`(${value.sql} IS NULL)`) : no;
  return value.sort === 'scalar' ? truth(`(${value.sql} IS NOT NULL)`) : yes;
}
