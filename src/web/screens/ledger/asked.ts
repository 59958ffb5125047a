import { useNavigate, useSearch } from '@tanstack/react-router';
import type { Values } from './types.ts';

/** What a page's address asks for: a deed by its name, and what its boxes begin with. */
interface Asked {
  readonly deed?: string;
  readonly given?: Values;
}

/** The deed whose form the address opens (`?deed=safety.fileDuty&given={"period":"2027-11"}`), so that what waits is one click away; `done` takes it out again. */
export function useAsked() {
  const { deed = null, given = {} } = useSearch({ strict: false }) as Asked;
  const navigate = useNavigate();
  const done = () => {
    const rest = ({ deed: _, given: __, ...others }: Asked & Values) => others;
    if (deed !== null) void navigate({ to: '.', search: rest as never, replace: true });
  };
  return { deed, given, done };
}
