import { useEffect, useState } from "react";
import {
  Button,
  Menu,
  MenuDivider,
  MenuItem,
  MenuItemCheckbox,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from "@fluentui/react-components";
import {
  ArrowUndoRegular,
  DocumentCheckmarkRegular,
  KeyboardRegular,
  MoreVerticalRegular,
  QrCodeRegular,
} from "@fluentui/react-icons";
import { GuidanceItems } from "../guidance/GuidanceItems";
import type { GuidancePage } from "../guidance/pages";
import { useLanguage, useText } from "../i18n";
import { useMovesOn } from "../scoring/moves-on";
import { FileItems, FindingsItem, type FileItemsProps } from "./FileItems";
import { chooseLanguage, LanguageItems } from "./LanguageItems";

export interface SessionMenuProps extends FileItemsProps {
  /** How much was wrong with the opened file. */
  readonly findings: number;
  /** The step that can be taken back; absent while there is none. */
  readonly undo?: { readonly step: string; readonly onUndo: () => void };
  readonly onFindings: () => void;
  /** To loading an official sheet. */
  readonly onOfficial: () => void;
  /** To holding signed paper against the file. */
  readonly onVerify: () => void;
  readonly onKeys: () => void;
  /** To a page of help. */
  readonly onGuidance: (page: GuidancePage) => void;
  /** The menu itself could not be fetched. */
  readonly onMissing: () => void;
}

/** The menu of an open session. It is drawn because its button was pressed, so it opens at once. */
export function SessionMenuItems(props: SessionMenuProps) {
  const { undo, onOfficial, onVerify, onKeys, onGuidance } = props;
  const text = useText();
  const language = useLanguage();
  const [movesOn, setMovesOn] = useMovesOn();
  // Opened after it stands: only a menu that opens takes the focus, and gives it back to its button when it closes.
  const [open, setOpen] = useState(false);
  useEffect(() => queueMicrotask(() => setOpen(true)), []);
  return (
    <Menu
      open={open}
      onOpenChange={(_, next) => setOpen(next.open)}
      hasIcons
      hasCheckmarks
      checkedValues={{ language: [language], habits: movesOn ? ["move-on"] : [] }}
      onCheckedValueChange={(_, { name, checkedItems }) => {
        if (name === "habits") setMovesOn(checkedItems.includes("move-on"));
        if (name === "language") chooseLanguage(checkedItems);
      }}
    >
      <MenuTrigger disableButtonEnhancement>
        <Button appearance="subtle" icon={<MoreVerticalRegular />} aria-label={text("scoring.menu.open")} />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {undo && (
            <MenuItem icon={<ArrowUndoRegular />} onClick={undo.onUndo}>
              {text("scoring.step.undo", { step: undo.step })}
            </MenuItem>
          )}
          <FileItems {...props} />
          <MenuItem icon={<DocumentCheckmarkRegular />} onClick={onOfficial}>
            {text("official.menu")}
          </MenuItem>
          <MenuItem icon={<QrCodeRegular />} onClick={onVerify}>
            {text("verify.menu")}
          </MenuItem>
          <FindingsItem {...props} />
          <MenuDivider />
          <MenuItemCheckbox name="habits" value="move-on">
            {text("scoring.menu.moveOn")}
          </MenuItemCheckbox>
          <MenuItem icon={<KeyboardRegular />} onClick={onKeys}>
            {text("scoring.menu.keys")}
          </MenuItem>
          <MenuDivider />
          <GuidanceItems face="member" onOpen={onGuidance} />
          <MenuDivider />
          <LanguageItems />
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
