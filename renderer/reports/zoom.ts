/** CSS pixels in a PDF point: 96 to an inch against 72. */
export const POINTS_TO_PIXELS = 96 / 72;

/** What the zoom buttons step through; 1 is the paper's own size. */
const ZOOMS = [0.5, 0.67, 0.8, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2, 2.5, 3];

/** Left and right of a page that fits its frame, in CSS pixels. */
const MARGIN_PX = 20;

/** The next step up (`direction` 1) or down (−1) from a zoom, which may lie between two. */
export function nextZoom(zoom: number, direction: 1 | -1): number {
  const further =
    direction === 1 ? ZOOMS.filter((step) => step > zoom + 0.01) : ZOOMS.filter((step) => step < zoom - 0.01);
  return (direction === 1 ? further[0] : further.at(-1)) ?? zoom;
}

/** The zoom at which a page fills its frame, not above 120 %: larger is no easier to read. Widths in CSS pixels. */
export function zoomToFit(paperWidthPx: number, frameWidthPx: number): number {
  if (frameWidthPx <= 0 || paperWidthPx <= 0) return 1;
  return Math.min(Math.max((frameWidthPx - MARGIN_PX) / paperWidthPx, ZOOMS[0]!), 1.2);
}
