import {
  Button,
  Menu,
  MenuDivider,
  MenuGroup,
  MenuGroupHeader,
  MenuItem,
  MenuItemCheckbox,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from "@fluentui/react-components";
import {
  DocumentCheckmarkRegular,
  FolderOpenRegular,
  KeyboardRegular,
  MoreVerticalRegular,
  SaveRegular,
  WarningRegular,
} from "@fluentui/react-icons";
import { changeLanguage, LANGUAGES, useLanguage, useText, type Language } from "../i18n";
import { useMovesOn } from "../scoring/moves-on";

const CODES: readonly Language[] = ["vi", "en"];

interface Props {
  /** How much was wrong with the opened file. */
  readonly findings: number;
  /** No file has the latest changes yet. */
  readonly unsaved: boolean;
  readonly onSave: () => void;
  readonly onLeave: () => void;
  readonly onFindings: () => void;
  /** To loading an official sheet. */
  readonly onOfficial: () => void;
  readonly onKeys: () => void;
}

/** What is needed now and then: the file, the language, the shortcuts. */
export function SessionMenu({ findings, unsaved, onSave, onLeave, onFindings, onOfficial, onKeys }: Props) {
  const text = useText();
  const language = useLanguage();
  const [movesOn, setMovesOn] = useMovesOn();
  return (
    <Menu
      hasIcons
      hasCheckmarks
      checkedValues={{ language: [language], habits: movesOn ? ["move-on"] : [] }}
      onCheckedValueChange={(_, { name, checkedItems }) => {
        if (name === "habits") setMovesOn(checkedItems.includes("move-on"));
        const chosen = CODES.find((code) => name === "language" && checkedItems.includes(code));
        if (chosen) void changeLanguage(chosen);
      }}
    >
      <MenuTrigger disableButtonEnhancement>
        <Button appearance="subtle" icon={<MoreVerticalRegular />} aria-label={text("scoring.menu.open")} />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuItem
            icon={<SaveRegular />}
            onClick={onSave}
            {...(unsaved ? { subText: text("scoring.menu.unsaved") } : {})}
          >
            {text("scoring.menu.save")}
          </MenuItem>
          <MenuItem icon={<FolderOpenRegular />} onClick={onLeave}>
            {text("scoring.menu.openOther")}
          </MenuItem>
          <MenuItem icon={<DocumentCheckmarkRegular />} onClick={onOfficial}>
            {text("official.menu")}
          </MenuItem>
          {findings > 0 && (
            <MenuItem icon={<WarningRegular />} onClick={onFindings}>
              {text("scoring.menu.findings", { count: findings })}
            </MenuItem>
          )}
          <MenuDivider />
          <MenuItemCheckbox name="habits" value="move-on">
            {text("scoring.menu.moveOn")}
          </MenuItemCheckbox>
          <MenuItem icon={<KeyboardRegular />} onClick={onKeys}>
            {text("scoring.menu.keys")}
          </MenuItem>
          <MenuDivider />
          <MenuGroup>
            <MenuGroupHeader>{text("scoring.menu.language")}</MenuGroupHeader>
            {CODES.map((code) => (
              <MenuItemRadio key={code} name="language" value={code}>
                {LANGUAGES[code]}
              </MenuItemRadio>
            ))}
          </MenuGroup>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
