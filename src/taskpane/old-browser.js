// ES5 on purpose: runs before the pane and says what to do where the pane cannot run at all (Excel 2016 and 2019
// show web pages in Internet Explorer 11) or did not arrive.
(function () {
  var tooOld =
    "Trình duyệt hoặc phiên bản Excel này quá cũ. Mở trang bằng Chrome, Edge hoặc Firefox bản mới; không cần Excel.";
  function say(text) {
    var place = document.getElementById("opening-state");
    if (!place) return;
    place.textContent = text;
    place.className = "opening-trouble";
  }
  var modern =
    typeof Promise === "function" &&
    typeof Object.fromEntries === "function" &&
    typeof Array.prototype.at === "function" &&
    typeof structuredClone === "function";
  if (!modern) {
    say(tooOld);
    return;
  }
  function onError(event) {
    var source = event.target;
    if (source && source.tagName === "SCRIPT") say("Chưa tải được trang. Kiểm tra kết nối rồi tải lại.");
  }
  window.addEventListener("error", onError, true);
})();
