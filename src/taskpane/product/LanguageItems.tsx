import { MenuGroup, MenuGroupHeader, MenuItemRadio } from "@fluentui/react-components";
import { changeLanguage, LANGUAGES, useText, type Language } from "../i18n";

const CODES: readonly Language[] = ["vi", "en"];

/** Turns the pane to the language that was ticked in a menu's group "language". */
export function chooseLanguage(checkedItems: readonly string[]): void {
  const chosen = CODES.find((code) => checkedItems.includes(code));
  if (chosen) void changeLanguage(chosen);
}

/** The languages as items of a menu, in its group "language". */
export function LanguageItems() {
  const text = useText();
  return (
    <MenuGroup>
      <MenuGroupHeader>{text("scoring.menu.language")}</MenuGroupHeader>
      {CODES.map((code) => (
        <MenuItemRadio key={code} name="language" value={code}>
          {LANGUAGES[code]}
        </MenuItemRadio>
      ))}
    </MenuGroup>
  );
}
