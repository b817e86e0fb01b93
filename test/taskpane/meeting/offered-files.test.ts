import { droppedFiles, offeredFiles } from "../../../src/taskpane/meeting/offered-files";

const file = (name: string, folder = ""): File => {
  const made = new File(["x"], name);
  Object.defineProperty(made, "webkitRelativePath", { value: folder === "" ? "" : `${folder}/${name}` });
  Object.defineProperty(made, "arrayBuffer", { value: async () => new Uint8Array([120]).buffer, configurable: true });
  return made;
};

const fileEntry = (made: File, fullPath: string): FileSystemEntry =>
  ({
    ...{ isFile: true, isDirectory: false, name: made.name, fullPath },
    file: (done: (file: File) => void) => done(made),
  }) as unknown as FileSystemEntry;

/** A folder that gives its entries in portions of two, as Chromium does of a hundred. */
const folderEntry = (name: string, entries: readonly FileSystemEntry[]): FileSystemEntry =>
  ({
    ...{ isFile: false, isDirectory: true, name, fullPath: `/${name}` },
    createReader: () => {
      let at = 0;
      return {
        readEntries: (done: (portion: readonly FileSystemEntry[]) => void) => {
          done(entries.slice(at, (at += 2)));
        },
      };
    },
  }) as unknown as FileSystemEntry;

const dropOf = (entries: readonly FileSystemEntry[]): DataTransfer =>
  ({
    items: entries.map((entry) => ({ kind: "file", webkitGetAsEntry: () => entry })),
    files: [],
  }) as unknown as DataTransfer;

describe("files offered for consolidation", () => {
  it("takes workbooks in one order, names other files, and passes over locks and halves of downloads", () => {
    const chosen = offeredFiles([
      file("uỷ viên 2.xlsx"),
      file("~$uỷ viên 2.xlsx"),
      file(".~lock.uỷ viên 2.xlsx#"),
      file("._uỷ viên 2.xlsx"),
      file("A1B2.tmp"),
      file("tải dở.xlsx.crdownload"),
      file("biên bản.docx"),
      file("cũ.xls"),
      file("Chủ tịch.XLSX"),
    ]);
    expect(chosen.files.map(({ fileName }) => fileName)).toEqual(["Chủ tịch.XLSX", "uỷ viên 2.xlsx"]);
    expect(chosen.others).toEqual(["biên bản.docx", "cũ.xls"]);
  });

  it("names a file of a folder with its folder, accents composed", () => {
    const apart = "Sở Công Thương.xlsx".normalize("NFD");
    const { files } = offeredFiles([file(apart, "Đợt 2".normalize("NFD")), file(apart, "Đợt 1")]);
    expect(files.map(({ fileName }) => fileName)).toEqual(["Đợt 1/Sở Công Thương.xlsx", "Đợt 2/Sở Công Thương.xlsx"]);
  });

  it("follows dropped folders to the bottom, however many portions they come in", async () => {
    const inner = folderEntry("xã", [fileEntry(file("m3.xlsx"), "/phiếu/xã/m3.xlsx")]);
    const outer = folderEntry("phiếu", [
      fileEntry(file("m1.xlsx"), "/phiếu/m1.xlsx"),
      fileEntry(file("~$m1.xlsx"), "/phiếu/~$m1.xlsx"),
      fileEntry(file("m2.xlsx"), "/phiếu/m2.xlsx"),
      inner,
      fileEntry(file("ảnh.png"), "/phiếu/ảnh.png"),
    ]);
    const { files, others } = await droppedFiles(dropOf([outer, fileEntry(file("m0.xlsx"), "/m0.xlsx")]));
    expect(files.map(({ fileName }) => fileName)).toEqual([
      ...["m0.xlsx", "phiếu/m1.xlsx", "phiếu/m2.xlsx", "phiếu/xã/m3.xlsx"],
    ]);
    expect(others).toEqual(["phiếu/ảnh.png"]);
  });

  it("reads a file when its turn comes; one that is too large or gone is refused in a sentence", async () => {
    const large = file("nặng.xlsx");
    Object.defineProperty(large, "size", { value: 31 * 1_048_576 });
    const gone = file("dời.xlsx");
    Object.defineProperty(gone, "arrayBuffer", { value: () => Promise.reject(new Error("NotReadableError")) });
    const { files } = offeredFiles([large, gone, file("tốt.xlsx")]);
    expect(await Promise.all(files.map(({ read }) => read()))).toEqual([
      { ok: false, code: "unreadable", message: expect.stringMatching(/“dời\.xlsx”/u) as string },
      { ok: false, code: "too-large", message: expect.stringMatching(/“nặng\.xlsx” nặng quá 30 MB/u) as string },
      { ok: true, value: new Uint8Array([120]) },
    ]);
  });
});
