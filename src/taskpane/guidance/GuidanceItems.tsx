import { MenuGroup, MenuGroupHeader, MenuItem, MenuItemLink } from "@fluentui/react-components";
import { BookOpenRegular, BookQuestionMarkRegular, InfoRegular, SparkleRegular } from "@fluentui/react-icons";
import type { OpenStore } from "../../app/types";
import { useLanguage, useText } from "../i18n";
import { guideAddress, type GuidancePage } from "./pages";

interface Props {
  readonly face: OpenStore["face"];
  readonly onOpen: (page: GuidancePage) => void;
}

/** The ways to help as items of a face's menu. */
export function GuidanceItems({ face, onOpen }: Props) {
  const text = useText();
  const language = useLanguage();
  return (
    <MenuGroup>
      <MenuGroupHeader>{text("guidance.menu.heading")}</MenuGroupHeader>
      <MenuItemLink
        icon={<BookOpenRegular />}
        href={guideAddress(face, language)}
        target="_blank"
        rel="noopener noreferrer"
      >
        {text("guidance.menu.guide")}
      </MenuItemLink>
      <MenuItem icon={<BookQuestionMarkRegular />} onClick={() => onOpen("glossary")}>
        {text("guidance.menu.glossary")}
      </MenuItem>
      <MenuItem icon={<InfoRegular />} onClick={() => onOpen("welcome")}>
        {text("guidance.menu.welcome")}
      </MenuItem>
      <MenuItem icon={<SparkleRegular />} onClick={() => onOpen("news")}>
        {text("guidance.menu.news")}
      </MenuItem>
    </MenuGroup>
  );
}
