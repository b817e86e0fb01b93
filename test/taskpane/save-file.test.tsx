import { act, renderHook, waitFor } from "@testing-library/react";
import type { Keeping, ScoringStore } from "../../src/app/types";
import { fail, succeed } from "../../src/catalogue/outcome";
import { useLeaveWarning, useSaveFile } from "../../src/taskpane/start/use-save-file";
import { fakeStore } from "./fake-store";

const BYTES = new Uint8Array([80, 75, 3, 4]);
let downloads: { readonly name: string; readonly blob: Blob }[] = [];
const revoked: string[] = [];

beforeEach(() => {
  jest.useFakeTimers();
  downloads = [];
  revoked.length = 0;
  const blobs = new Map<string, Blob>();
  URL.createObjectURL = (blob) => {
    const url = `blob:test/${blobs.size + 1}`;
    if (blob instanceof Blob) blobs.set(url, blob);
    return url;
  };
  URL.revokeObjectURL = (url) => void revoked.push(url);
  jest.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(function (this: HTMLAnchorElement) {
    const blob = blobs.get(this.href);
    if (blob) downloads.push({ name: this.download, blob });
  });
});
afterEach(() => {
  jest.useRealTimers();
  jest.restoreAllMocks();
});

async function storeWith(change: Partial<ScoringStore>): Promise<ScoringStore> {
  return { ...(await fakeStore()), ...change };
}

test("saving downloads the workbook under its proposed name and lets go of its bytes afterwards", async () => {
  const store = await storeWith({ save: async () => succeed({ bytes: BYTES, fileName: "Đợt 2 - Uỷ viên 3.xlsx" }) });
  const { result } = renderHook(() => useSaveFile(store));
  await act(() => result.current.save());
  expect(result.current.state).toEqual({ kind: "saved", message: "Đã lưu Đợt 2 - Uỷ viên 3.xlsx." });
  expect(downloads.map(({ name, blob }) => [name, blob.size])).toEqual([["Đợt 2 - Uỷ viên 3.xlsx", 4]]);
  expect(document.querySelector("a")).toBeNull();
  expect(revoked).toEqual([]);
  jest.runAllTimers();
  expect(revoked).toHaveLength(1);
});

test("a failure says that nothing is lost, and why", async () => {
  const store = await storeWith({ save: async () => fail("render", "Trang Sản phẩm quá lớn.") });
  const { result } = renderHook(() => useSaveFile(store));
  await act(() => result.current.save());
  expect(result.current.state).toEqual({
    kind: "failed",
    message: "Chưa lưu được tệp. Mọi mức đã chấm vẫn còn. Trang Sản phẩm quá lớn.",
  });
  expect(downloads).toEqual([]);
});

test("a browser that refuses the download is answered like a failure", async () => {
  URL.createObjectURL = () => {
    throw new Error("refused");
  };
  const store = await storeWith({ save: async () => succeed({ bytes: BYTES, fileName: "a.xlsx" }) });
  const { result } = renderHook(() => useSaveFile(store));
  await act(() => result.current.save());
  expect(result.current.state.kind).toBe("failed");
});

test("a second press while one save runs does nothing", async () => {
  const finish: (() => void)[] = [];
  const save = jest.fn(
    () =>
      new Promise<Awaited<ReturnType<ScoringStore["save"]>>>((resolve) => {
        finish.push(() => resolve(succeed({ bytes: BYTES, fileName: "a.xlsx" })));
      }),
  );
  const store = await storeWith({ save });
  const { result } = renderHook(() => useSaveFile(store));
  await act(async () => {
    void result.current.save();
    void result.current.save();
  });
  expect(save).toHaveBeenCalledTimes(1);
  await act(async () => finish[0]?.());
  await waitFor(() => expect(result.current.state.kind).toBe("saved"));
});

test.each<[Keeping, boolean]>([
  [{ draft: "blocked", unsavedFile: true }, true],
  [{ draft: "blocked", unsavedFile: false }, false],
  [{ draft: "kept", unsavedFile: true }, false],
  [{ draft: "keeping", unsavedFile: true }, false],
])("leaving the page is held back only when work would be lost: %p", async (keeping, held) => {
  const store = await fakeStore();
  const snapshot = { ...store.getSnapshot(), keeping };
  const { result, unmount } = renderHook(() => useLeaveWarning({ ...store, getSnapshot: () => snapshot }));
  expect(result.current).toBe(held);
  const leave = () => !window.dispatchEvent(new Event("beforeunload", { cancelable: true }));
  expect(leave()).toBe(held);
  unmount();
  expect(leave()).toBe(false);
});
