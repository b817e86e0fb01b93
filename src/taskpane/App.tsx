import { lazy, useState } from "react";
import { FluentProvider, makeStyles, tokens } from "@fluentui/react-components";
import type { ScoringStore, SessionOpener } from "../app/types";
import { DARK, useMedia } from "./media";
import { Screen } from "./product/Screen";
import { StartScreen } from "./start/StartScreen";
import { darkTheme, lightTheme } from "./theme";

const SessionFrame = lazy(async () => {
  const { SessionFrame: component } = await import(/* webpackChunkName: "session" */ "./product/SessionFrame");
  return { default: component };
});

const useStyles = makeStyles({
  provider: {
    height: "100%",
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    fontVariantNumeric: "tabular-nums",
    "@media print": { height: "auto", backgroundColor: "transparent" },
  },
});

/** The pane: the start screen until a session is open, then that session. */
export function App({ opener }: { readonly opener: SessionOpener }) {
  const styles = useStyles();
  const [store, setStore] = useState<ScoringStore | null>(null);
  const dark = useMedia(DARK);
  return (
    <FluentProvider theme={dark ? darkTheme : lightTheme} className={styles.provider}>
      {store ? (
        <Screen>
          <SessionFrame
            store={store}
            onLeave={() => {
              store.close();
              setStore(null);
            }}
          />
        </Screen>
      ) : (
        <StartScreen opener={opener} onOpened={setStore} />
      )}
    </FluentProvider>
  );
}
