import { lazy, useState } from "react";
import { FluentProvider, makeStyles, tokens } from "@fluentui/react-components";
import type { Home, OpenStore } from "../app/types";
import { loadTexts } from "./i18n";
import { DARK, useMedia } from "./media";
import type { Errand } from "./product/place";
import { Screen } from "./product/Screen";
import { StartScreen } from "./start/StartScreen";
import { darkTheme, lightTheme } from "./theme";

const SessionFrame = lazy(async () => {
  const [{ SessionFrame: component }] = await Promise.all([
    import(/* webpackChunkName: "session" */ "./product/SessionFrame"),
    loadTexts(),
  ]);
  return { default: component };
});

const MeetingFrame = lazy(async () => {
  const [{ MeetingFrame: component }] = await Promise.all([
    import(/* webpackChunkName: "meeting" */ "./meeting/MeetingFrame"),
    loadTexts(),
  ]);
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

/** The pane: the way into a session until one is open, then that session with the face its workbook decides. */
export function App({ home, errand = "score" }: AppProps) {
  const styles = useStyles();
  const [store, setStore] = useState<OpenStore | null>(null);
  const dark = useMedia(DARK);
  const leave = () => {
    store?.close();
    setStore(null);
  };
  return (
    <FluentProvider theme={dark ? darkTheme : lightTheme} className={styles.provider}>
      {store ? (
        <Screen>
          {store.face === "member" ? (
            <SessionFrame store={store} errand={errand} onLeave={leave} />
          ) : (
            <MeetingFrame store={store} onLeave={leave} />
          )}
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
