import { defaultParseSearch } from '@tanstack/react-router';

/** An address with its question, `/ledger/visit/1?deed=inspection.holdVisit`, as a link takes it. */
export function linkTo(address: string): { readonly to: string; readonly search: never } {
  const [path = '', query = ''] = address.split('?');
  return { to: path, search: defaultParseSearch(`?${query}`) as never };
}
