import { qrCode } from './qr.ts';

/** A QR code as a picture, with its quiet zone; nothing for a text that is too long for one. `label` says what it holds. */
export function QrPicture({ text, label }: { readonly text: string; readonly label: string }) {
  const grid = qrCode(text);
  if (grid === null) return null;
  const path = grid.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x + 4} ${y + 4}h1v1h-1z`] : []))).join('');
  const side = grid.length + 8;
  return (
    <svg className="qr" viewBox={`0 0 ${side} ${side}`} width={196} height={196} role="img" aria-label={label} shapeRendering="crispEdges">
      <rect width={side} height={side} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}
