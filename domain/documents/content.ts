/**
 * What a document says: the part of pdfmake's content that documents here are made of. Written out, because pdfmake's
 * own types bring those of Node and of the browser with them. All measures are in points.
 */

export type Margins = [left: number, top: number, right: number, bottom: number];

/** How anything looks, unless something inside it says otherwise. */
interface Appearance {
  style?: string | string[];
  fontSize?: number;
  lineHeight?: number;
  bold?: boolean;
  italics?: boolean;
  color?: string;
  alignment?: 'left' | 'right' | 'center';
  decoration?: 'lineThrough';
  margin?: Margins;
  noWrap?: boolean;
  /** Kept together on one page. */
  unbreakable?: boolean;
  pageBreak?: 'after';
  characterSpacing?: number;
  absolutePosition?: { x: number; y: number };
  relativePosition?: { x: number; y: number };
}

export interface ContentText extends Appearance {
  text: string;
}

export interface ContentStack extends Appearance {
  stack: Content[];
}

export interface ContentColumns extends Appearance {
  columns: Column[];
  columnGap?: number;
}

export interface ContentTable extends Appearance {
  /** A name of `TABLE_LAYOUTS`. */
  layout?: string;
  table: {
    body: TableCell[][];
    widths?: (number | '*')[];
    heights?: number;
    headerRows?: number;
    keepWithHeaderRows?: number;
    dontBreakRows?: boolean;
  };
}

interface CanvasLine {
  type: 'line';
  x1: number;
  y1: number;
  x2: number;
  y2: number;
  lineWidth: number;
  lineColor: string;
}

export interface ContentCanvas extends Appearance {
  canvas: CanvasLine[];
}

export interface ContentSvg extends Appearance {
  svg: string;
  width?: number;
}

export type Content =
  string | ContentText | ContentStack | ContentColumns | ContentTable | ContentCanvas | ContentSvg;

export type Column = string | (Exclude<Content, string> & { width?: number | '*' | 'auto' });

interface CellOptions {
  colSpan?: number;
  fillColor?: string;
}

/** A cell of a table; `{}` stands for one that another spans. */
export type TableCell = string | Record<string, never> | (Exclude<Content, string> & CellOptions);
