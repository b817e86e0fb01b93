import { useState } from "react";
import { Button } from "@fluentui/react-components";
import { MoreVerticalRegular } from "@fluentui/react-icons";
import { useText } from "../i18n";
import { loadOnce } from "../load-once";
import type { SessionMenuItems, SessionMenuProps } from "./SessionMenuItems";

const loadItems = loadOnce(async () => (await import("./SessionMenuItems")).SessionMenuItems);

/** Fetched before the hand has pressed; a failure is told when it has. */
const comesNear = () => void loadItems().catch(() => undefined);

/**
 * What is needed now and then: the file, the language, the shortcuts. Fluent's menu is as heavy as the rest of the frame together, so its
 * button stands alone until it is pressed for the first time.
 */
export function SessionMenu(props: SessionMenuProps) {
  const text = useText();
  const [items, setItems] = useState<{ readonly Items: typeof SessionMenuItems } | null>(null);
  if (items) return <items.Items {...props} />;
  return (
    <Button
      appearance="subtle"
      icon={<MoreVerticalRegular />}
      aria-label={text("scoring.menu.open")}
      aria-haspopup="menu"
      aria-expanded={false}
      onPointerEnter={comesNear}
      onFocus={comesNear}
      onClick={() => void loadItems().then((Items) => setItems({ Items }), props.onMissing)}
    />
  );
}
