import { lazy, Suspense } from 'react';
import { Waiting } from '#web/kit/states.tsx';
import type { FormKind, FormProps } from './formKinds.ts';

const Chosen = lazy(async () => {
  const { FORMS } = await import('./forms/index.tsx');
  return {
    default: ({ kind, ...props }: FormProps & { readonly kind: FormKind }) => {
      const Form = FORMS[kind];
      return <Form {...props} />;
    },
  };
});

/** The form of one deed on a promise; its code is fetched when the first form is opened. */
export function PromiseFormPlace(props: FormProps & { readonly kind: FormKind }) {
  return (
    <Suspense fallback={<Waiting />}>
      <Chosen key={`${props.kind}${props.view.promise.id}`} {...props} />
    </Suspense>
  );
}
