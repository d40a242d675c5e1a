import type { ImportPreview, PreviewRow, RowOutcome } from '../../preload/contract/imports';
import type { OpenedImport } from './opened-import';
import type { ImportPlan } from './plan-import';

/** The most rows of one outcome that a preview shows. */
export const SHOWN_PER_OUTCOME = 500;

const OUTCOMES: readonly RowOutcome[] = ['rejected', 'updated', 'added', 'unchanged'];

/** A plan as a person looks at it before taking the file. */
export function previewOf(id: string, opened: OpenedImport, plan: ImportPlan): ImportPreview {
  return {
    ...plan.result,
    id,
    fileName: opened.fileName,
    understanding: opened.understanding,
    rows: OUTCOMES.flatMap((outcome) => firstRows(plan.rows, outcome)),
    rowCount: plan.rows.length,
  };
}

function firstRows(rows: readonly PreviewRow[], outcome: RowOutcome): readonly PreviewRow[] {
  return rows.filter((row) => row.outcome === outcome).slice(0, SHOWN_PER_OUTCOME);
}
