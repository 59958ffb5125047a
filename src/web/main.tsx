import { QueryCache, QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { StrictMode, useSyncExternalStore } from 'react';
import { createRoot } from 'react-dom/client';
import { Failure } from './kit/api.ts';
import { languageNow, onLanguage, phrasesFrom, rememberedLanguage, speak } from './kit/language.ts';
import { Gate } from './shell/gate.tsx';
import { phraseFiles } from './shell/offices.ts';
import './kit/base.css';
import './kit/widgets.css';
import './shell/shell.css';

/** A session that has ended brings back the door, at the same address. */
const cache = new QueryCache({
  onError: thrown => {
    if (thrown instanceof Failure && thrown.kind === 'signIn') void queries.invalidateQueries({ queryKey: ['session'] });
  },
});

const queries = new QueryClient({
  queryCache: cache,
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      retry: (count, thrown) => count < 1 && thrown instanceof Failure && thrown.kind === 'offline',
      networkMode: 'always',
      refetchOnWindowFocus: true,
    },
    mutations: { networkMode: 'always' },
  },
});

/** The whole product; a switch of language draws it anew. */
function App() {
  const language = useSyncExternalStore(onLanguage, languageNow);
  return (
    <QueryClientProvider client={queries}>
      <Gate key={language} />
    </QueryClientProvider>
  );
}

/** After an upgrade the files of an open page are gone: the page is read anew, at most once a minute. */
window.addEventListener('vite:preloadError', event => {
  const last = Number(sessionStorage.getItem('yuheng.reread') ?? 0);
  if (Date.now() - last < 60_000) return;
  event.preventDefault();
  sessionStorage.setItem('yuheng.reread', String(Date.now()));
  window.location.reload();
});

phrasesFrom(phraseFiles);
await speak(rememberedLanguage());
createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
