import { lazy, useState } from "react";
import { FluentProvider, makeStyles, tokens } from "@fluentui/react-components";
import type { Home, ScoringStore } from "../app/types";
import { DARK, useMedia } from "./media";
import type { Errand } from "./product/place";
import { Screen } from "./product/Screen";
import { StartScreen } from "./start/StartScreen";
import { darkTheme, lightTheme } from "./theme";

const SessionFrame = lazy(async () => {
  const { SessionFrame: component } = await import(/* webpackChunkName: "session" */ "./product/SessionFrame");
  return { default: component };
});

const WorkbookScreen = lazy(async () => ({ default: (await import("./start/WorkbookScreen")).WorkbookScreen }));

const useStyles = makeStyles({
  provider: {
    height: "100%",
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    fontVariantNumeric: "tabular-nums",
    "@media print": { height: "auto", backgroundColor: "transparent" },
  },
});

interface AppProps {
  readonly home: Home;
  /** What a button of the ribbon asked for; it is done once, when the session opens. */
  readonly errand?: Errand;
}

/** The pane: the way into a session until one is open, then that session. */
export function App({ home, errand = "score" }: AppProps) {
  const styles = useStyles();
  const [store, setStore] = useState<ScoringStore | null>(null);
  const dark = useMedia(DARK);
  return (
    <FluentProvider theme={dark ? darkTheme : lightTheme} className={styles.provider}>
      {store ? (
        <Screen>
          <SessionFrame
            store={store}
            errand={errand}
            onLeave={() => {
              store.close();
              setStore(null);
            }}
          />
        </Screen>
      ) : home.kind === "excel" ? (
        <Screen>
          <WorkbookScreen opener={home.opener} onOpened={setStore} />
        </Screen>
      ) : (
        <StartScreen opener={home.opener} onOpened={setStore} />
      )}
    </FluentProvider>
  );
}
