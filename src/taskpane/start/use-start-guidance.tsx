import { lazy, Suspense, useState, type ComponentType, type ReactNode } from "react";
import { makeStyles } from "@fluentui/react-components";
import { isNewHere, rememberWelcome } from "../guidance/offers";
import type { GuidancePage, HomeKind } from "../guidance/pages";
import type { LinksProps, TopProps } from "../guidance/StartGuidance";
import { loadGuidance } from "../i18n";
import { loadOnce } from "../load-once";

const load = loadOnce(async () => {
  const [parts] = await Promise.all([
    import(/* webpackChunkName: "start-guidance" */ "../guidance/StartGuidance"),
    loadGuidance(),
  ]);
  return parts;
});
// Help that cannot be fetched leaves the ways into a session as they are.
const nothing = () => null;
const StartTop = lazy((): Promise<{ default: ComponentType<TopProps> }> =>
  load().then(
    ({ StartTop: part }) => ({ default: part }),
    () => ({ default: nothing }),
  ),
);
const StartLinks = lazy((): Promise<{ default: ComponentType<LinksProps> }> =>
  load().then(
    ({ StartLinks: part }) => ({ default: part }),
    () => ({ default: nothing }),
  ),
);
const GuidanceScreen = lazy(async () => {
  const [{ GuidanceScreen: screen }] = await Promise.all([import("../guidance/GuidanceScreen"), loadGuidance()]);
  return { default: screen };
});

const useStyles = makeStyles({
  // Kept free for the introduction, so that nothing moves under the hand when it arrives.
  reserved: { minHeight: "19rem", "@media (min-width: 480px)": { minHeight: "14rem" } },
});

interface Parts {
  readonly home: HomeKind;
  /** Work that was kept here shows that the person is not new. */
  readonly hasWork: boolean;
  /** Where the focus goes when the introduction is over. */
  readonly focusAfter: () => void;
}

export interface StartGuidance {
  /** A page of help in the place of the start screen, or null. */
  readonly page: ReactNode | null;
  /** Above the ways into a session. */
  readonly top: ReactNode;
  /** Under them. */
  readonly links: ReactNode;
}

/** Help around the ways into a session, fetched beside them: nothing of it is waited for. */
export function useStartGuidance({ home, hasWork, focusAfter }: Parts): StartGuidance {
  const styles = useStyles();
  const [page, setPage] = useState<GuidancePage | null>(null);
  const [welcome, setWelcome] = useState(isNewHere);
  if (welcome && hasWork) {
    rememberWelcome();
    setWelcome(false);
  }
  const done = () => {
    rememberWelcome();
    setWelcome(false);
    focusAfter();
  };
  return {
    page: page && (
      <Suspense>
        <GuidanceScreen page={page} home={home} isWholePage onBack={() => setPage(null)} />
      </Suspense>
    ),
    top: (
      <div className={welcome ? styles.reserved : undefined}>
        <Suspense>
          <StartTop home={home} welcome={welcome} onDone={done} onOpen={setPage} />
        </Suspense>
      </div>
    ),
    links: (
      <Suspense>
        <StartLinks onOpen={setPage} />
      </Suspense>
    ),
  };
}
