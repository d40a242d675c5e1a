import { makeStyles, tokens } from '@fluentui/react-components';
import type { PDFPageProxy } from 'pdfjs-dist';
import { useEffect, useRef, type CSSProperties } from 'react';
import { pdfReader } from './pdf-document';
import { POINTS_TO_PIXELS } from './zoom';

const useStyles = makeStyles({
  page: { position: 'relative', backgroundColor: 'white', boxShadow: tokens.shadow8, flexShrink: 0 },
  canvas: { display: 'block', width: '100%', height: '100%' },
  // What PDF.js lays its text out with: transparent words over the picture, to select, copy and have read aloud.
  text: {
    position: 'absolute',
    inset: 0,
    overflow: 'clip',
    lineHeight: 1,
    transformOrigin: '0 0',
    forcedColorAdjust: 'none',
    '--min-font-size': '1',
    '--text-scale-factor': 'calc(var(--total-scale-factor) * var(--min-font-size))',
    '& span, & br': {
      position: 'absolute',
      whiteSpace: 'pre',
      color: 'transparent',
      transformOrigin: '0% 0%',
      cursor: 'text',
    },
    '& > :not(.markedContent), & .markedContent span:not(.markedContent)': {
      '--font-height': '0',
      fontSize: 'calc(var(--text-scale-factor) * var(--font-height))',
      '--scale-x': '1',
      '--rotate': '0deg',
      transform: 'rotate(var(--rotate)) scaleX(var(--scale-x)) scale(calc(1 / var(--min-font-size)))',
    },
    '& .markedContent': { display: 'contents' },
    '& ::selection': { backgroundColor: 'rgba(0, 95, 184, 0.3)', color: 'transparent' },
  },
});

export interface PdfPageProps {
  readonly page: PDFPageProxy;
  /** 1 is the paper's own size. */
  readonly zoom: number;
  /** Drawn only while it is on screen or near it. */
  readonly near: boolean;
  readonly label: string;
}

/** One page of a document as it prints, with its words selectable and readable by a screen reader. */
export function PdfPage({ page, zoom, near, label }: PdfPageProps) {
  const styles = useStyles();
  const canvas = useRef<HTMLCanvasElement>(null);
  const text = useRef<HTMLDivElement>(null);
  const scale = zoom * POINTS_TO_PIXELS;
  const viewport = page.getViewport({ scale });

  useEffect(() => {
    if (!near || !canvas.current || !text.current) return;
    return drawPage(page, scale, canvas.current, text.current);
  }, [page, scale, near]);

  const variables: CSSProperties & Record<`--${string}`, string | number> = {
    width: `${Math.floor(viewport.width)}px`,
    height: `${Math.floor(viewport.height)}px`,
    '--total-scale-factor': scale,
    '--scale-round-x': '1px',
    '--scale-round-y': '1px',
  };
  return (
    <section className={styles.page} style={variables} aria-label={label}>
      <canvas ref={canvas} className={styles.canvas} aria-hidden />
      <div ref={text} className={styles.text} />
    </section>
  );
}

/** Draws a page and its words; gives back how to stop and clear it. */
function drawPage(
  page: PDFPageProxy,
  scale: number,
  canvas: HTMLCanvasElement,
  text: HTMLElement,
): () => void {
  const viewport = page.getViewport({ scale });
  const pixels = window.devicePixelRatio || 1;
  canvas.width = Math.floor(viewport.width * pixels);
  canvas.height = Math.floor(viewport.height * pixels);
  const drawing = page.render({ canvas, viewport, transform: [pixels, 0, 0, pixels, 0, 0] });
  let stopped = false;
  // A drawing that is stopped, because the page was scrolled away or zoomed, rejects: that is no failure.
  drawing.promise.catch((error: unknown) => {
    if (!stopped) console.error('A page could not be drawn', error);
  });
  let words: { cancel(): void } | null = null;
  const layOutWords = async (): Promise<void> => {
    const { library } = await pdfReader();
    if (stopped) return;
    const layer = new library.TextLayer({
      textContentSource: page.streamTextContent(),
      container: text,
      viewport,
    });
    words = layer;
    await layer.render();
  };
  layOutWords().catch((error: unknown) => {
    if (!stopped) console.error("A page's words could not be laid out", error);
  });
  return () => {
    stopped = true;
    drawing.cancel();
    words?.cancel();
    text.replaceChildren();
  };
}
