/* Light, dark, or as the system has it: the reader's choice, kept in the browser where it lets us. Everything else on the
   site works without this script. */
(function () {
  "use strict";
  var root = document.documentElement;
  var key = "niengiam-shade";
  var order = ["auto", "light", "dark"];

  function stored() {
    try { return localStorage.getItem(key); } catch (error) { return null; }
  }
  function apply(shade) {
    if (shade === "light" || shade === "dark") { root.setAttribute("data-theme", shade); }
    else { root.removeAttribute("data-theme"); }
  }
  function current() {
    return root.getAttribute("data-theme") || "auto";
  }

  apply(stored());
  document.addEventListener("DOMContentLoaded", function () {
    var button = document.querySelector("[data-shade]");
    if (!button) { return; }
    function name() {
      button.querySelector("span").textContent = button.getAttribute("data-" + current());
    }
    button.addEventListener("click", function () {
      var shade = order[(order.indexOf(current()) + 1) % order.length];
      apply(shade);
      try {
        if (shade === "auto") { localStorage.removeItem(key); } else { localStorage.setItem(key, shade); }
      } catch (error) { /* A browser that keeps nothing still shows the choice on this page. */ }
      name();
    });
    name();
    button.hidden = false;
  });
})();
