import { useRef, useState } from "react";
import { FluentProvider, makeStyles, tokens } from "@fluentui/react-components";
import type { OpenStore } from "../app/types";
import { browserOpener } from "./browser-opener";
import { browserStart, type OpenSession, type WayIn, withFrame } from "./frames";
import type { Errand } from "./product/place";
import { Screen } from "./product/Screen";
import { useKeptFocus } from "./use-kept-focus";

const useStyles = makeStyles({
  // Not on Fluent's provider: what stands there is put on each menu and dialog as well, and would hide the page behind them.
  page: {
    display: "flex",
    flexDirection: "column",
    minHeight: "100dvh",
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    fontVariantNumeric: "tabular-nums",
    "@media print": { display: "block", minHeight: "auto", backgroundColor: "transparent" },
  },
});

/** The colours and sizes of both themes stand in the page's style sheet (`webpack.ready-styles.js`), for menus and dialogs as well. */
const THEME_IN_SHEET = {};

interface AppProps {
  /** What the page opens with. */
  readonly first: OpenSession | WayIn;
  /** What a button of the ribbon asked for; it is done once, when the session opens. */
  readonly errand?: Errand;
}

/** The pane: the way into a session until one is open, then that session with the face its workbook decides. */
export function App({ first, errand = "score" }: AppProps) {
  const styles = useStyles();
  const [at, setAt] = useState(first);
  const page = useRef<HTMLDivElement>(null);
  useKeptFocus(page, at.kind, "h1");
  const open = async (store: OpenStore) => {
    try {
      setAt(await withFrame(store));
    } catch (reason) {
      store.close();
      throw reason;
    }
  };
  /** Only a browser tab has somewhere to go back to. */
  const leave = async () => {
    const start = await browserStart(browserOpener);
    if ("store" in at) at.store.close();
    setAt(start);
  };
  const screen = () => {
    switch (at.kind) {
      case "member":
        return <at.Frame store={at.store} errand={errand} onLeave={() => void leave()} />;
      case "secretary":
        return <at.Frame store={at.store} onLeave={() => void leave()} />;
      case "browser":
        return <at.Start opener={at.opener} onOpened={open} opensSample={at.opensSample} />;
      case "excel":
        return <at.Start opener={at.opener} onOpened={open} looked={at.looked} />;
    }
  };
  return (
    <FluentProvider theme={THEME_IN_SHEET}>
      <div ref={page} className={styles.page}>
        <Screen>{screen()}</Screen>
      </div>
    </FluentProvider>
  );
}
