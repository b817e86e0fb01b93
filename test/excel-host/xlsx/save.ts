import type { HostWorkbook } from "../model/workbook";
export async function saveWorkbook(_workbook: HostWorkbook): Promise<Uint8Array> {
  return Promise.reject(new Error("not yet"));
}
