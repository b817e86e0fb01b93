// ES5 on purpose: runs before the pane, in whatever shows web pages here (Excel 2016 and 2019 use Internet Explorer
// 11), and says what to do next where the pane cannot run. The pane tells it of troubles it finds itself, through the
// event "ocop-trouble" with {code, facts}, so that every such page looks alike and none depends on the pane's scripts.
(function () {
  // The one policy of Trusted Types (see the page's content policy): a script or a worker may only come from this page's own server, as a
  // file; no text ever becomes a script or markup. Browsers without Trusted Types keep to the content policy alone.
  if (
    window.trustedTypes &&
    window.trustedTypes.createPolicy &&
    document.documentElement.getAttribute("data-home") === "browser"
  ) {
    window.trustedTypes.createPolicy("default", {
      createScriptURL: function (address) {
        var script = new URL(address, document.baseURI);
        if (
          script.origin === window.location.origin &&
          /^https?:$/.test(script.protocol) &&
          /\.m?js$/.test(script.pathname)
        )
          return address;
        throw new TypeError("A script from elsewhere: " + script.origin);
      },
    });
  }
  var NEXT = {
    page: "Mở trang chấm điểm bằng Chrome, Edge hoặc Firefox bản mới, chọn tệp .xlsx, chấm rồi lưu lại; không cần Excel:",
    pageEnglish: "Open the browser page with a current Chrome, Edge or Firefox; no Excel needed.",
  };
  var TROUBLES = {
    "old-engine": {
      title: "Phiên bản Excel hoặc trình duyệt này quá cũ",
      what: "Ngăn chấm điểm cần Excel 2021, LTSC 2024, Microsoft 365 hoặc Excel trên web.",
      steps: ["Trên máy này vẫn chấm được ở trang trình duyệt.", "Đề nghị bộ phận công nghệ thông tin cập nhật Excel."],
      english: "This Excel or browser is too old for the pane.",
    },
    "excel-too-old": {
      title: "Phiên bản Excel này chưa đủ mới",
      what: "Ngăn chấm điểm cần bộ hàm ExcelApi 1.9: Excel 2021, LTSC 2024, Microsoft 365, Excel trên web hoặc Excel cho Mac.",
      steps: [
        "Cập nhật Excel: Tệp → Tài khoản → Tùy chọn cập nhật → Cập nhật ngay.",
        "Chưa cập nhật được thì chấm ở trang trình duyệt, trên chính tệp này.",
      ],
      english: "This Excel is older than ExcelApi 1.9; update it or use the browser page.",
    },
    "office-unreachable": {
      title: "Chưa nối được với Excel",
      what: "Thư viện office.js chưa tải được, thường vì mạng chặn địa chỉ appsforoffice.microsoft.com.",
      steps: [
        "Kiểm tra mạng rồi bấm Thử lại.",
        "Mạng nội bộ không ra Internet: đề nghị bộ phận công nghệ thông tin dùng bản cài kèm office.js.",
      ],
      english: "office.js is out of reach; try again, or ask IT for the build that brings its own copy.",
      again: true,
    },
    "not-in-excel": {
      title: "Trang này mở trong Excel",
      what: "Đây là ngăn tác vụ của Excel, đang mở ngoài Excel.",
      steps: ["Trong Excel: thẻ Trang đầu → nhóm OCOP → Chấm điểm OCOP."],
      english: "This page is the task pane of Excel; outside Excel use the browser page.",
    },
    "page-unreachable": {
      title: "Chưa tải được trang",
      what: "Một phần của trang không tải được.",
      steps: ["Kiểm tra kết nối rồi bấm Thử lại."],
      english: "A part of the page did not arrive; check the connection and try again.",
      again: true,
    },
  };

  var said = false;

  function element(name, text, parent) {
    var made = document.createElement(name);
    if (text) made.appendChild(document.createTextNode(text));
    parent.appendChild(made);
    return made;
  }

  /** Where the browser page stands: the folder of this page, without its file name and query. */
  function browserPage() {
    return location.protocol + "//" + location.host + location.pathname.replace(/[^/]*$/, "");
  }

  function draw(code, facts) {
    var trouble = TROUBLES[code];
    var place = document.getElementById("root");
    if (!place) return;
    while (place.firstChild) place.removeChild(place.firstChild);
    var main = element("main", "", place);
    main.className = "opening opening-trouble";
    var page = element("div", "", main);
    page.id = "trouble";
    page.setAttribute("role", "alert");
    page.setAttribute("data-code", code);
    element("h1", trouble.title, page).className = "opening-title";
    element("p", trouble.what, page);
    var steps = element("ul", "", page);
    for (var at = 0; at < trouble.steps.length; at += 1) element("li", trouble.steps[at], steps);
    if (code !== "page-unreachable") {
      var next = element("p", NEXT.page + " ", page);
      var link = element("a", browserPage(), next);
      link.href = browserPage();
      link.target = "_blank";
      link.rel = "noopener noreferrer";
    }
    if (trouble.again) {
      var again = element("button", "Thử lại", page);
      again.type = "button";
      again.onclick = function () {
        location.reload();
      };
    }
    var english = element("p", trouble.english + (code === "old-engine" ? " " + NEXT.pageEnglish : ""), page);
    english.lang = "en";
    english.className = "opening-quiet";
    element("p", "Mã: " + code + (facts ? " · " + facts : ""), page).className = "opening-quiet";
  }

  /** The first trouble stays: what follows from it would only hide it. */
  function say(code, facts) {
    if (said || !TROUBLES[code]) return;
    said = true;
    if (document.getElementById("root")) {
      draw(code, facts);
      return;
    }
    document.addEventListener("DOMContentLoaded", function () {
      draw(code, facts);
    });
  }

  var modern =
    typeof Promise === "function" &&
    typeof Object.fromEntries === "function" &&
    typeof Array.prototype.at === "function" &&
    typeof structuredClone === "function";
  if (!modern) {
    say("old-engine", navigator.userAgent);
    return;
  }

  // Opened at the sample, the page is sure to need more scripts: they are asked for before anything else has arrived. The pane finds
  // them by the names its packer gives them.
  function askAhead(own) {
    var parts = own && own.getAttribute("data-ahead");
    if (!parts || location.search.indexOf("do=sample") < 0) return;
    parts.split(" ").forEach(function (part) {
      var script = document.createElement("script");
      script.setAttribute("data-webpack", "ocop:chunk-" + part.split(":")[0]);
      script.src = browserPage() + part.split(":")[1];
      document.head.appendChild(script);
    });
  }
  askAhead(document.currentScript);

  document.addEventListener("ocop-trouble", function (event) {
    say(event.detail.code, event.detail.facts);
  });
  function onScriptError(event) {
    var source = event.target;
    if (source && source.tagName === "LINK" && source.rel === "stylesheet") say("page-unreachable");
    if (!source || source.tagName !== "SCRIPT") return;
    // The pane asks about office.js later than it may fail, so the failure is written on its element. Scripts that
    // office.js adds itself are its own affair: the pane waits for its answer.
    if (source.hasAttribute("data-office")) source.setAttribute("data-office", "failed");
    // A part asked for ahead is taken away, so that the pane asks for it again.
    else if (source.hasAttribute("data-webpack") && source.parentNode) source.parentNode.removeChild(source);
    else if (source.src.indexOf(browserPage() + "first/") === 0) say("page-unreachable");
  }
  window.addEventListener("error", onScriptError, true);
})();
