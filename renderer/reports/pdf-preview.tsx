import { makeStyles, Text, Toolbar, ToolbarButton, tokens } from '@fluentui/react-components';
import { PageFitRegular } from '@fluentui/react-icons/svg/page-fit';
import { ZoomInRegular } from '@fluentui/react-icons/svg/zoom-in';
import { ZoomOutRegular } from '@fluentui/react-icons/svg/zoom-out';
import type { PDFPageProxy } from 'pdfjs-dist';
import { useEffect, useRef, useState, type ReactNode, type RefObject } from 'react';
import { Notice } from '../layout/notice';
import { Row } from '../layout/row';
import { LoadingState } from '../layout/states';
import { openPdf } from './pdf-document';
import { PdfPage } from './pdf-page';
import { useNearPages } from './use-near-pages';
import { nextZoom, POINTS_TO_PIXELS, zoomToFit } from './zoom';

const useStyles = makeStyles({
  preview: { display: 'flex', flexDirection: 'column', minHeight: 0, height: '100%', flexGrow: 1 },
  bar: { padding: tokens.spacingVerticalXS, borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  space: { flexGrow: 1 },
  pages: {
    flexGrow: 1,
    minHeight: 0,
    overflow: 'auto',
    backgroundColor: tokens.colorNeutralBackground4,
    padding: tokens.spacingHorizontalS,
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'safe center',
    gap: tokens.spacingVerticalL,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
});

export interface PdfPreviewProps {
  readonly bytes: Uint8Array;
  /** What the document is, for a screen reader: "Remittance advice of Sam Carter, 2026-27/03". */
  readonly label: string;
  /** Buttons at the right of the preview's bar. */
  readonly actions?: ReactNode;
  /** What to do where it cannot be shown. */
  readonly advice?: string;
}

const EXPORT_IT = 'The payment itself is not affected. Export it and open the file instead.';

/** A PDF as it prints: pages under each other, drawn as they come into view, with zoom and the number of pages. */
export function PdfPreview({ bytes, label, actions, advice = EXPORT_IT }: PdfPreviewProps) {
  const loaded = usePages(bytes);
  if (loaded.state === 'loading') return <LoadingState label="Opening the document…" />;
  if (loaded.state === 'failed') {
    return (
      <Notice intent="error" role="alert" title="The document cannot be shown.">
        {advice}
      </Notice>
    );
  }
  return <PdfPages key={loaded.id} pages={loaded.pages} label={label} actions={actions} />;
}

interface PdfPagesProps extends Pick<PdfPreviewProps, 'label' | 'actions'> {
  readonly pages: readonly PDFPageProxy[];
}

function PdfPages({ pages, label, actions }: PdfPagesProps) {
  const styles = useStyles();
  const frame = useRef<HTMLElement>(null);
  const width = useWidth(frame);
  const [chosenZoom, setChosenZoom] = useState<number | null>(null);
  const { near, pageRef } = useNearPages();
  const paperWidth =
    Math.max(...pages.map((page) => page.getViewport({ scale: 1 }).width)) * POINTS_TO_PIXELS;
  const zoom = chosenZoom ?? zoomToFit(paperWidth, width);
  return (
    <div className={styles.preview}>
      <Row gap="S" className={styles.bar}>
        <ZoomToolbar zoom={zoom} onZoom={setChosenZoom} />
        <Text size={200} wrap={false}>
          {pages.length === 1 ? '1 page' : `${pages.length} pages`} · {Math.round(zoom * 100)} %
        </Text>
        <span className={styles.space} />
        {actions}
      </Row>
      {/* A scrolled area must be reachable with the keyboard. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <section ref={frame} className={styles.pages} tabIndex={0} aria-label={label}>
        {pages.map((page, index) => (
          <div key={page.pageNumber} ref={pageRef} data-page={page.pageNumber}>
            <PdfPage
              page={page}
              zoom={zoom}
              near={width > 0 && near.has(page.pageNumber)}
              label={`Page ${index + 1} of ${pages.length}`}
            />
          </div>
        ))}
      </section>
    </div>
  );
}

function ZoomToolbar({ zoom, onZoom }: { zoom: number; onZoom: (zoom: number | null) => void }) {
  return (
    <Toolbar aria-label="Zoom" size="small">
      <ToolbarButton
        aria-label="Zoom out"
        icon={<ZoomOutRegular />}
        onClick={() => onZoom(nextZoom(zoom, -1))}
      />
      <ToolbarButton
        aria-label="Zoom in"
        icon={<ZoomInRegular />}
        onClick={() => onZoom(nextZoom(zoom, 1))}
      />
      <ToolbarButton aria-label="Fit the width" icon={<PageFitRegular />} onClick={() => onZoom(null)} />
    </Toolbar>
  );
}

type LoadedPages =
  | { readonly state: 'loading' }
  | { readonly state: 'failed' }
  | { readonly state: 'shown'; readonly pages: readonly PDFPageProxy[]; readonly id: string };

/** The pages of a document; the document is closed when another takes its place. */
function usePages(bytes: Uint8Array): LoadedPages {
  const [loaded, setLoaded] = useState<LoadedPages & { of?: Uint8Array }>({ state: 'loading' });
  useEffect(() => {
    let left = false;
    let close: (() => void) | null = null;
    const open = async (): Promise<void> => {
      const opened = await openPdf(bytes);
      close = opened.close;
      if (left) return opened.close();
      const numbers = Array.from({ length: opened.document.numPages }, (_, index) => index + 1);
      const pages = await Promise.all(numbers.map((number) => opened.document.getPage(number)));
      if (!left) setLoaded({ state: 'shown', pages, id: crypto.randomUUID(), of: bytes });
    };
    open().catch((error: unknown) => {
      console.error('A PDF could not be opened', error);
      if (!left) setLoaded({ state: 'failed', of: bytes });
    });
    return () => {
      left = true;
      close?.();
    };
  }, [bytes]);
  // Pages of a document that was closed a moment ago cannot be drawn any more.
  return loaded.of === bytes ? loaded : { state: 'loading' };
}

/** The width of an element, in CSS pixels; 0 until it is measured. */
function useWidth(element: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(0);
  useEffect(() => {
    const measured = element.current;
    if (!measured) return;
    const observer = new ResizeObserver(() => setWidth(measured.clientWidth));
    observer.observe(measured);
    return () => observer.disconnect();
  }, [element]);
  return width;
}
