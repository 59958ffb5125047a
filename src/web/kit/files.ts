import { useRef, useState } from 'react';
import { asFailure, Failure, failureOf, tokenCarried } from './api.ts';

/** A file as the server keeps it. */
export interface KeptFile {
  readonly hash: string;
  readonly name: string;
  readonly bytes: number;
  readonly mediaType: string;
  /** The import under whose key a table of persons lies sealed. */
  readonly sheetImport?: string;
}

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return {};
  }
};

/** Sends one file; `onShare` hears the share that has gone, 0–1. Resolves with null when it is stopped; rejects with a Failure. */
const sendFile = (address: string, file: File, onShare: (share: number) => void, stop: AbortSignal): Promise<KeptFile | null> =>
  new Promise((resolve, reject) => {
    const sending = new XMLHttpRequest();
    const form = new FormData();
    form.append('file', file, file.name);
    sending.open('POST', address);
    sending.setRequestHeader('x-yuheng-csrf', tokenCarried());
    sending.setRequestHeader('accept', 'application/json');
    sending.upload.onprogress = event => event.lengthComputable && onShare(event.loaded / event.total);
    stop.addEventListener('abort', () => {
      sending.abort();
      resolve(null);
    });
    sending.onerror = () => reject(new Failure('offline'));
    sending.onload = () => {
      const answer = parsed(sending.responseText) as object;
      const kept = 'value' in answer ? answer.value : answer;
      if (sending.status >= 200 && sending.status < 300) resolve(kept as KeptFile);
      else reject(failureOf(sending.status, answer));
    };
    sending.send(form);
  });

/** Where a kept file can be fetched under its own name. */
export const fileAddress = (file: { readonly hash: string; readonly name: string }): string =>
  `/api/files/${file.hash}?name=${encodeURIComponent(file.name)}`;

/** Sending of files from a form: how far it is, and why it failed. A table of persons goes to `/api/files?sealed=1`. */
export function useSending(address = '/api/files') {
  const [share, setShare] = useState<number | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const stopper = useRef<AbortController | null>(null);
  const send = async (file: File): Promise<KeptFile | null> => {
    setFailure(null);
    setShare(0);
    stopper.current = new AbortController();
    try {
      return await sendFile(address, file, setShare, stopper.current.signal);
    } catch (thrown) {
      setFailure(asFailure(thrown));
      return null;
    } finally {
      setShare(null);
    }
  };
  return { send, share, failure, stop: () => stopper.current?.abort() };
}
