import { createContext, use, useLayoutEffect, useMemo, useRef, type RefObject } from 'react';
import { useNavigate } from 'react-router';
import { useLeave } from '../bridge/leave';

/** What menus, shortcuts, the search and the bars can do. */
export interface FrameActions {
  readonly goTo: (path: string) => void;
  readonly back: () => void;
  readonly forward: () => void;
  readonly search: () => void;
  readonly help: () => void;
  readonly lock: () => void;
  readonly switchUser: () => void;
  readonly changePassword: () => void;
}

export const FrameActionsContext = createContext<FrameActions | null>(null);

/** The frame's actions, for what is drawn in it. */
export function useActions(): FrameActions {
  const actions = use(FrameActionsContext);
  if (!actions) throw new Error('There is no frame around this.');
  return actions;
}

interface FrameParts {
  readonly searchBox: RefObject<HTMLInputElement | null>;
  readonly onHelp: () => void;
  readonly onChangePassword: () => void;
}

/** The actions of a frame with these parts; the same object for as long as the frame stands. */
export function useFrameActions(parts: FrameParts): FrameActions {
  const navigate = useNavigate();
  const leave = useLeave();
  const latest = useRef({ parts, navigate, leave });
  useLayoutEffect(() => {
    latest.current = { parts, navigate, leave };
  });
  return useMemo<FrameActions>(
    () => ({
      goTo: (path) => void latest.current.navigate(path),
      back: () => void latest.current.navigate(-1),
      forward: () => void latest.current.navigate(1),
      search: () => {
        latest.current.parts.searchBox.current?.focus();
        latest.current.parts.searchBox.current?.select();
      },
      help: () => latest.current.parts.onHelp(),
      lock: () => latest.current.leave('lock'),
      switchUser: () => latest.current.leave('switch'),
      changePassword: () => latest.current.parts.onChangePassword(),
    }),
    [],
  );
}
