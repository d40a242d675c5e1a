import type { Plugin } from 'vite';

/** GOV.UK's own typeface and crest, which only GOV.UK may use, and the address of the host's root, which is not ours. */
const FONT_FACE = /@font-face\s*\{[^}]*\}/g;
const TYPEFACE = /GDS Transport,\s*/g;
const CREST = /(?:background|-webkit-mask|mask)-image:\s*url\([^)]*govuk-crest[^)]*\);?/g;

/** Rules for old Internet Explorers, hidden from others by what is no CSS. */
const EXPLORER = /@media[^{}]*\\0[^{}]*\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}/g;
const SOURCE_MAP = /\/\*# sourceMappingURL=[^*]*\*\//g;

/** The stylesheet as everybody else than GOV.UK has to use it: in Arial and without the crest. */
export function withoutGovuk(styles: string): string {
  return [FONT_FACE, TYPEFACE, CREST, EXPLORER, SOURCE_MAP].reduce(
    (text, part) => text.replace(part, ''),
    styles,
  );
}

/** Takes govuk-frontend's ready-made stylesheet without what is GOV.UK's own. */
export function govukStyles(): Plugin {
  return {
    name: 'govuk-styles',
    enforce: 'pre',
    transform(code, id) {
      if (!/govuk-frontend(\.min)?\.css/.test(id)) return null;
      const styles = withoutGovuk(code);
      const left = /GDS Transport|url\([^)]*\)/i.exec(styles);
      if (left)
        this.error(`govuk-frontend's stylesheet still has ${left[0]}: see portal/building/govuk-styles.ts`);
      return { code: styles, map: null };
    },
  };
}
