import type { ReactNode } from 'react';

/** A head of a column; numbers stand right. */
export interface Head {
  readonly word: string;
  readonly isNumber?: boolean;
}

/** A three-line table that scrolls sideways where the window is narrow. */
export function Sheet({ heads, children }: { readonly heads: readonly Head[]; readonly children: ReactNode }) {
  return (
    <div className="ps-scroll">
      <table className="tl">
        <thead>
          <tr>
            {heads.map(head => (
              <th scope="col" key={head.word} className={head.isNumber === true ? 'n' : undefined}>
                {head.word}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </div>
  );
}
