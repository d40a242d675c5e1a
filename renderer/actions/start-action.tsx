import { Button, type ButtonProps } from '@fluentui/react-components';
import { ChatAddRegular } from '@fluentui/react-icons/svg/chat-add';
import { useNavigate } from 'react-router';
import type { StartedAction } from '../../domain/actions/quote-facts';
import { useMay } from '../bridge/use-access';
import { newActionAddress } from './actions-address';

interface StartActionProps {
  /** What it begins with; worked out when the button is pressed. */
  readonly about: () => StartedAction;
  /** What it is about, for screen readers and where several are in one view: "claim 12". */
  readonly name: string;
  /** For a narrow place: the icon alone. */
  readonly iconOnly?: boolean;
  readonly label?: string;
  readonly size?: NonNullable<ButtonProps['size']>;
  readonly appearance?: NonNullable<ButtonProps['appearance']>;
}

/** Begins an action about what is on screen, with its facts quoted. Nobody sees it who may not write to carers. */
export function StartAction(props: StartActionProps) {
  const { about, name, iconOnly = false, label = 'Start an action', size = 'small', appearance } = props;
  const mayStart = useMay('actions.create');
  const navigate = useNavigate();
  if (!mayStart) return null;
  return (
    <Button
      size={size}
      {...(appearance ? { appearance } : {})}
      icon={<ChatAddRegular />}
      aria-label={`${label} about ${name}`}
      title={`Write to the carer about ${name}`}
      onClick={() => void navigate(newActionAddress(about()))}
    >
      {iconOnly ? null : label}
    </Button>
  );
}
