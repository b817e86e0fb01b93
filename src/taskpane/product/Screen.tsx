import { Component, Suspense, type ReactNode } from "react";
import { Button, makeStyles, Spinner, tokens } from "@fluentui/react-components";
import { useText } from "../i18n";
import { Notice } from "../Notice";

const useStyles = makeStyles({
  place: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    gap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalL,
  },
  sentence: { margin: 0 },
});

function Failed() {
  const styles = useStyles();
  const text = useText();
  return (
    <div className={styles.place}>
      <Notice kind="trouble" announce>
        <p className={styles.sentence}>{text("scoring.screenFailed")}</p>
        <Button onClick={() => window.location.reload()}>{text("scoring.reload")}</Button>
      </Notice>
    </div>
  );
}

function Loading() {
  const styles = useStyles();
  const text = useText();
  return (
    <div className={styles.place}>
      <Spinner size="tiny" label={text("scoring.loading")} />
    </div>
  );
}

interface State {
  readonly failed: boolean;
}

/** A part of the pane that is fetched when needed: says so while it comes, and offers to load the page again when it does not. */
export class Screen extends Component<{ readonly children: ReactNode }, State> {
  override state: State = { failed: false };

  static getDerivedStateFromError(): State {
    return { failed: true };
  }

  override render(): ReactNode {
    if (this.state.failed) return <Failed />;
    return <Suspense fallback={<Loading />}>{this.props.children}</Suspense>;
  }
}
