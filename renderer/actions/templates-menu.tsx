import {
  Menu,
  MenuButton,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  Text,
} from '@fluentui/react-components';
import { DocumentTextRegular } from '@fluentui/react-icons/svg/document-text';
import type { KeyboardEvent } from 'react';
import type { ActionTemplate } from '../../preload/contract/actions';

interface TemplatesMenuProps {
  readonly templates: readonly ActionTemplate[];
  /** The keys that open it here, as they are shown. */
  readonly keys: string;
  readonly open: boolean;
  readonly onOpen: (open: boolean) => void;
  readonly onChoose: (template: ActionTemplate) => void;
}

/** Messages that are often written, each with the number that chooses it. */
export function TemplatesMenu({ templates, keys, open, onOpen, onChoose }: TemplatesMenuProps) {
  if (templates.length === 0) return null;
  const choose = (template: ActionTemplate): void => {
    onOpen(false);
    onChoose(template);
  };
  const chooseByNumber = (event: KeyboardEvent): void => {
    const template = /^[1-9]$/.test(event.key) ? templates[Number(event.key) - 1] : undefined;
    if (!template || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    choose(template);
  };
  return (
    <Menu open={open} onOpenChange={(_event, data) => onOpen(data.open)}>
      <MenuTrigger disableButtonEnhancement>
        <MenuButton
          size="small"
          icon={<DocumentTextRegular />}
          aria-keyshortcuts="Control+T"
          title="Messages that are often written (Ctrl+T)"
        >
          Often written ({keys})
        </MenuButton>
      </MenuTrigger>
      <MenuPopover>
        <MenuList onKeyDown={chooseByNumber}>
          {templates.map((template, index) => (
            <MenuItem
              key={template.name}
              icon={<Text>{index < 9 ? index + 1 : ''}</Text>}
              onClick={() => choose(template)}
            >
              {template.name}
            </MenuItem>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
