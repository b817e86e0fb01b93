import { act, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { OpenCamera } from "../../src/app/seal-check/scan/camera";
import type { ScanFile } from "../../src/app/seal-check/scan/scan-file";
import { fail, succeed } from "../../src/catalogue/outcome";
import { formatSeal } from "../../src/council/seal";
import { sealPayload } from "../../src/council/seal-payload";
import { setKey } from "../../src/council/session-sets";
import type { ScoreSheet, WorkbookDocument } from "../../src/council/types";
import { changeLanguage } from "../../src/taskpane/i18n";
import { VerifyScreen, type VerifyScreenProps } from "../../src/taskpane/verify/VerifyScreen";
import { FRUIT } from "../app/meeting/meeting-files";
import { twoRounds, type TwoRounds } from "../app/seal-check/two-rounds";
import { need } from "../workbook/documents";
import { fakeStore } from "./fake-store";
import { openPane } from "./open-pane";
import { accessibilityFaults, show } from "./show";

let rounds: TwoRounds;
beforeAll(async () => {
  rounds = await twoRounds();
});
afterEach(() => act(() => changeLanguage("vi")));

function payloadOf(sheet: ScoreSheet): string {
  const set = need(rounds.sets.get(setKey(sheet)) ?? { ok: false, code: "no-set", message: "" });
  return sealPayload(rounds.document.session, sheet, set) ?? "";
}

/** A scan whose pages say what they are told to. */
const scanOf =
  (...texts: readonly (string | null)[]): ScanFile =>
  async (_file, { onPage }) => {
    onPage(1, texts.length);
    const codes = texts.flatMap((text, index) => (text === null ? [] : [{ page: index + 1, text }]));
    return succeed({ pages: texts.length, codes });
  };

function open(props: Partial<VerifyScreenProps> = {}) {
  show(<VerifyScreen document={rounds.document} sets={rounds.sets} {...props} />);
  const user = userEvent.setup();
  return {
    user,
    type: async (code: string) => {
      const field = screen.getByRole("textbox", { name: "Mã khoá ở chân trang" });
      await user.clear(field);
      await user.type(field, `${code}{Enter}`);
    },
    scan: () => user.upload(screen.getByLabelText("Chọn bản quét", { selector: "input" }), new File(["x"], "quét.pdf")),
  };
}

const lost = (): WorkbookDocument => ({
  ...rounds.document,
  sheets: rounds.document.sheets.filter(({ product }) => product !== FRUIT),
  history: rounds.document.history.filter(({ product }) => product !== FRUIT),
});

describe("Đối chiếu bản ký", () => {
  test("a typed code agrees, is of a replaced round, is nearly right, or is none; the newest answer first", async () => {
    const { user, type } = open();
    const code = rounds.second.seal?.code ?? "";
    await type(formatSeal(code).toLowerCase());
    expect(await screen.findByText("Khớp")).toBeVisible();
    expect(screen.getByText(/Chè xanh Đình Lập, Sở Công Thương, vòng 2$/)).toBeVisible();
    await type(rounds.first.seal?.code ?? "");
    expect(await screen.findByText("Thuộc vòng 1, đã được thay")).toBeVisible();
    expect(screen.getByText("Lý do: Đã xem lại hợp đồng")).toBeVisible();
    await type("123");
    expect(await screen.findByText("Mã khoá có 16 ký tự, đã gõ 3.")).toBeVisible();
    await type((code.startsWith("Z") ? "Y" : "Z") + code.slice(1));
    await user.click(await screen.findByRole("button", { name: "Đối chiếu với mã này" }));
    await waitFor(() => expect(screen.getAllByText("Khớp")).toHaveLength(2));
    expect(screen.getByText("Kết quả đối chiếu (5)")).toBeVisible();
    expect(await accessibilityFaults()).toEqual([]);
    await user.click(screen.getByRole("button", { name: "Xoá danh sách" }));
    expect(screen.queryByText("Khớp")).not.toBeInTheDocument();
  });

  test("a scan of several sheets gives an answer a page, and says where paper and file differ", async () => {
    const changed = { ...rounds.fruit, choices: { ...rounds.fruit.choices, "1.2": 1 } };
    const { scan } = open({ scan: scanOf(payloadOf(rounds.second), null, payloadOf(changed)) });
    await scan();
    expect(await screen.findByText("Giấy khác tệp ở 1 chỗ")).toBeVisible();
    expect(screen.getByText("quét.pdf, trang 1")).toBeVisible();
    expect(screen.getByText("quét.pdf, trang 3")).toBeVisible();
    expect(within(screen.getByRole("list")).getByText(/^1\.2 .*: giấy ghi mức 1 \(.*, tệp ghi mức/)).toBeVisible();
  });

  test("a scan without a code, and one that cannot be read, are told with what to do", async () => {
    const { scan } = open({ scan: scanOf(null, null) });
    await scan();
    expect(await screen.findByText(/^Đã xem 2 trang/)).toBeVisible();
  });

  test("reading shows its page and can be stopped", async () => {
    const { user, scan } = open({
      scan: (_file, { onPage, signal }) => {
        onPage(3, 9);
        return new Promise((resolve) => signal.addEventListener("abort", () => resolve(fail("cancelled", ""))));
      },
    });
    await scan();
    expect(await screen.findByText("Đang đọc quét.pdf, trang 3/9")).toBeVisible();
    await user.click(screen.getByRole("button", { name: "Dừng" }));
    expect(screen.queryByText(/^Đang đọc/)).not.toBeInTheDocument();
    expect(screen.queryByText("Chưa đọc được tệp")).not.toBeInTheDocument();
  });

  test("a lost sheet is rebuilt from its code on request", async () => {
    const onRebuild = jest.fn(async () => succeed(null));
    const { user, scan } = open({ document: lost(), scan: scanOf(payloadOf(rounds.fruit)), onRebuild });
    await scan();
    await user.click(await screen.findByRole("button", { name: "Dựng lại phiếu từ mã QR" }));
    expect(await screen.findByText(/^Đã dựng lại phiếu/)).toBeVisible();
    expect(onRebuild).toHaveBeenCalledWith(
      expect.objectContaining({ product: FRUIT, member: "m2", choices: rounds.fruit.choices }),
      expect.stringMatching(/^Dựng lại từ mã QR/),
    );
  });

  test("the camera is asked for only by its button; a refusal is one sentence", async () => {
    const openCamera = jest.fn<ReturnType<OpenCamera>, Parameters<OpenCamera>>(async () =>
      fail("camera-refused", "Chưa được phép dùng máy ảnh."),
    );
    const { user } = open({ openCamera });
    expect(openCamera).not.toHaveBeenCalled();
    await user.click(screen.getByRole("button", { name: "Mở máy ảnh" }));
    expect(await screen.findByText("Chưa được phép dùng máy ảnh.")).toBeVisible();
    expect(screen.getByRole("button", { name: "Mở máy ảnh" })).toBeEnabled();
  });

  test("what the camera sees is answered once, and turning it off lets it go", async () => {
    const stop = jest.fn();
    HTMLMediaElement.prototype.play = async () => undefined;
    const camera = { stream: {} as MediaStream, look: async () => payloadOf(rounds.second), stop };
    const { user } = open({ openCamera: async () => succeed(camera) });
    await user.click(screen.getByRole("button", { name: "Mở máy ảnh" }));
    expect(await screen.findByText("Khớp")).toBeVisible();
    await user.click(screen.getByRole("button", { name: "Tắt máy ảnh" }));
    expect(stop).toHaveBeenCalledTimes(1);
    expect(screen.getAllByText("Khớp")).toHaveLength(1);
  });

  test("is reached from a member's menu, also in English", async () => {
    await act(() => changeLanguage("en"));
    const { user } = await openPane(await fakeStore());
    await user.click(screen.getByRole("button", { name: "Menu" }));
    await user.click(await screen.findByRole("menuitem", { name: "Check signed copy" }));
    expect(await screen.findByRole("heading", { name: "Check signed copy" })).toBeVisible();
  });
});
