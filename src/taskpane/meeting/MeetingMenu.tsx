import { Button, Menu, MenuDivider, MenuItem, MenuList, MenuPopover, MenuTrigger } from "@fluentui/react-components";
import {
  ArrowClockwiseRegular,
  FolderOpenRegular,
  MoreVerticalRegular,
  SaveRegular,
  WarningRegular,
} from "@fluentui/react-icons";
import { GuidanceItems } from "../guidance/GuidanceItems";
import type { GuidancePage } from "../guidance/pages";
import { useLanguage, useText } from "../i18n";
import { chooseLanguage, LanguageItems } from "../product/LanguageItems";

interface Props {
  readonly findings: number;
  /** No file has the latest changes yet. */
  readonly unsaved: boolean;
  /** Absent in Excel, which opens and saves its workbook itself. */
  readonly file?: { readonly onSave: () => void; readonly onLeave: () => void };
  /** Reads the open workbook again; absent where nobody else writes into it. */
  readonly onRefresh?: () => void;
  readonly onFindings: () => void;
  /** To a page of help. */
  readonly onGuidance: (page: GuidancePage) => void;
}

/** What the secretary needs now and then: the file, what is to be checked, the language. */
export function MeetingMenu({ findings, unsaved, file, onRefresh, onFindings, onGuidance }: Props) {
  const text = useText();
  const language = useLanguage();
  return (
    <Menu
      hasIcons
      hasCheckmarks
      checkedValues={{ language: [language] }}
      onCheckedValueChange={(_, { name, checkedItems }) => {
        if (name === "language") chooseLanguage(checkedItems);
      }}
    >
      <MenuTrigger disableButtonEnhancement>
        <Button appearance="subtle" icon={<MoreVerticalRegular />} aria-label={text("meeting.menu")} />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {file && (
            <MenuItem
              icon={<SaveRegular />}
              onClick={file.onSave}
              {...(unsaved ? { subText: text("scoring.menu.unsaved") } : {})}
            >
              {text("scoring.menu.save")}
            </MenuItem>
          )}
          {file && (
            <MenuItem icon={<FolderOpenRegular />} onClick={file.onLeave}>
              {text("scoring.menu.openOther")}
            </MenuItem>
          )}
          {onRefresh && (
            <MenuItem icon={<ArrowClockwiseRegular />} onClick={onRefresh}>
              {text("excel.menu.refresh")}
            </MenuItem>
          )}
          {findings > 0 && (
            <MenuItem icon={<WarningRegular />} onClick={onFindings}>
              {text("scoring.menu.findings", { count: findings })}
            </MenuItem>
          )}
          <MenuDivider />
          <GuidanceItems face="secretary" onOpen={onGuidance} />
          <MenuDivider />
          <LanguageItems />
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
