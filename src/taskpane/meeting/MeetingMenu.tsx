import { Button, Menu, MenuDivider, MenuList, MenuPopover, MenuTrigger } from "@fluentui/react-components";
import { MoreVerticalRegular } from "@fluentui/react-icons";
import { GuidanceItems } from "../guidance/GuidanceItems";
import type { GuidancePage } from "../guidance/pages";
import { useLanguage, useText } from "../i18n";
import { FileItems, FindingsItem, type FileItemsProps } from "../product/FileItems";
import { chooseLanguage, LanguageItems } from "../product/LanguageItems";

interface Props extends FileItemsProps {
  readonly findings: number;
  readonly onFindings: () => void;
  /** To a page of help. */
  readonly onGuidance: (page: GuidancePage) => void;
}

/** What the secretary needs now and then: the file, what is to be checked, the language. */
export function MeetingMenu(props: Props) {
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
          <FileItems {...props} />
          <FindingsItem {...props} />
          <MenuDivider />
          <GuidanceItems face="secretary" onOpen={props.onGuidance} />
          <MenuDivider />
          <LanguageItems />
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
