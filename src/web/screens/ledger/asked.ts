import { useNavigate, useSearch } from '@tanstack/react-router';
import type { Values } from './types.ts';

/** What a page's address asks for: a deed by its name, and what its boxes begin with. */
interface Asked {
  readonly deed?: string;
  readonly given?: Values;
  /** Boxes that the form leaves out. */
  readonly hidden?: readonly string[];
}

/** The deed whose form the address opens (`?deed=safety.fileDuty&given={"period":"2027-11"}`), so that what waits is one click away; `done` takes it out again. */
export function useAsked() {
  const { deed = null, given = {}, hidden } = useSearch({ strict: false }) as Asked;
  const navigate = useNavigate();
  const done = () => {
    const rest = ({ deed: _, given: __, hidden: ___, ...others }: Asked & Values) => others;
    if (deed !== null) void navigate({ to: '.', search: rest as never, replace: true });
  };
  return { deed, given, hidden, done };
}
