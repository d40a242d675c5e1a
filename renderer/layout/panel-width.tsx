import { makeStyles, tokens } from '@fluentui/react-components';
import { useState, type KeyboardEvent, type PointerEvent, type RefObject } from 'react';

const STORAGE_KEY = 'layout.panelWidth';
const MIN_PERCENT = 25;
const MAX_PERCENT = 75;
const DEFAULT_PERCENT = 42;

const useStyles = makeStyles({
  divider: {
    width: '10px',
    flexShrink: 0,
    cursor: 'col-resize',
    touchAction: 'none',
    borderRadius: tokens.borderRadiusSmall,
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
});

/** The detail panel's share of the width in per cent, the same for all screens and remembered. */
export function usePanelWidth(): [number, (percent: number) => void] {
  const [width, setWidth] = useState(() =>
    within(Number(localStorage.getItem(STORAGE_KEY)) || DEFAULT_PERCENT),
  );
  const remember = (percent: number) => {
    const allowed = within(percent);
    setWidth(allowed);
    localStorage.setItem(STORAGE_KEY, String(allowed));
  };
  return [width, remember];
}

function within(percent: number): number {
  return Math.min(MAX_PERCENT, Math.max(MIN_PERCENT, Math.round(percent)));
}

interface PanelDividerProps {
  readonly width: number;
  readonly onWidth: (percent: number) => void;
  readonly container: RefObject<HTMLElement | null>;
}

/** The line between list and panel: drag it, or move it with the arrow keys. */
export function PanelDivider({ width, onWidth, container }: PanelDividerProps) {
  const styles = useStyles();

  const drag = (event: PointerEvent<HTMLDivElement>) => {
    if (!event.currentTarget.hasPointerCapture(event.pointerId) || !container.current) return;
    const bounds = container.current.getBoundingClientRect();
    onWidth(((bounds.right - event.clientX) / bounds.width) * 100);
  };
  const press = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return;
    event.preventDefault();
    onWidth(width + (event.key === 'ArrowLeft' ? 4 : -4));
  };

  return (
    <div
      className={styles.divider}
      role="separator"
      aria-orientation="vertical"
      aria-label="Width of the panel"
      aria-valuenow={width}
      aria-valuemin={MIN_PERCENT}
      aria-valuemax={MAX_PERCENT}
      tabIndex={0}
      onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={drag}
      onKeyDown={press}
    />
  );
}
