import { RouterProvider } from '@tanstack/react-router';
import { lazy, Suspense, useMemo } from 'react';
import { asFailure } from '../kit/api.ts';
import { useSessionQuery } from '../kit/session.ts';
import { Unread } from '../kit/states.tsx';
import { FirstPassword } from './firstPassword.tsx';
import { makeRouter } from './router.tsx';
import { SignIn } from './signIn.tsx';

const FirstFactor = lazy(() => import('./firstFactor.tsx'));

/** Lets a person in: sign-in, then the change of a one-time password, then the product at the address asked for. */
export function Gate() {
  const session = useSessionQuery();
  const router = useMemo(makeRouter, []);
  if (session.error !== null)
    return (
      <div className="page">
        <Unread failure={asFailure(session.error)} retry={() => void session.refetch()} />
      </div>
    );
  if (session.data === undefined) return null;
  if (session.data.account === null) return <SignIn session={session.data} />;
  if (session.data.account.mustChangePassword) return <FirstPassword />;
  if (session.data.account.mustSetFactor)
    return (
      <Suspense fallback={null}>
        <FirstFactor />
      </Suspense>
    );
  return <RouterProvider router={router} />;
}
