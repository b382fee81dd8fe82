// Small helps on top of pages that work without them.
(() => {
  "use strict";
  const $ = (selector, root = document) => root.querySelector(selector);
  const $$ = (selector, root = document) => [...root.querySelectorAll(selector)];
  const home = $(".rail__brand, .plain__brand")?.getAttribute("href") ?? "/";

  // The server writes times in the reader's zone; the browser knows it best.
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  if (zone && !document.cookie.split("; ").includes(`tz=${zone}`)) {
    document.cookie = `tz=${zone}; path=${home}; max-age=31536000; samesite=lax`;
  }

  // Menus close on Escape, on a click elsewhere, and when another opens.
  const menus = () => $$("details.menu[open]");
  document.addEventListener("click", event => menus().forEach(menu => menu.contains(event.target) || (menu.open = false)));
  document.addEventListener("toggle", event => {
    if (event.target.matches?.("details.menu") && event.target.open && !event.target.contains(document.activeElement?.closest(".menu__panel"))) {
      $("input:not([type=hidden]), select, a, button", $(".menu__panel", event.target))?.focus({ preventScroll: true });
    }
  }, true);

  // A version that is not supported any more says so.
  const ended = $$("[data-ended]"), version = ended.length && $("#productVersion");
  if (version) version.form.addEventListener("change", () =>
    ended.forEach(notice => { notice.hidden = notice.dataset.ended !== version.value; }));

  // Versions of the chosen product only.
  const narrow = root => $$("select[data-depends]", root).forEach(select => {
    const product = $(`#${select.dataset.depends}`, select.form);
    const groups = $$("optgroup", select);
    const show = () => {
      groups.forEach(group => {
        const fits = group.firstElementChild.value.startsWith(product.value + "/");
        fits ? select.append(group) : group.remove();
      });
      if (!select.selectedOptions.length) select.selectedIndex = 0;
    };
    product.addEventListener("change", () => { select.selectedIndex = 0; show(); });
    show();
  });
  narrow(document);
  document.addEventListener("added", event => narrow(event.target));

  // What can be pushed sideways can be reached by keyboard.
  const wide = new ResizeObserver(sizes => sizes.forEach(({ target }) => {
    if (target.scrollWidth > target.clientWidth) target.tabIndex = 0;
    else target.removeAttribute("tabindex");
  }));
  const reach = root => $$("pre:not([tabindex])", root).forEach(pre => wide.observe(pre));
  reach(document);
  document.addEventListener("added", event => reach(event.target));
  // What the chosen product asks, from the page as it is for that product; what was answered stays.
  // Where that fails, the form asks when it is sent.
  const questions = $("[data-questions]");
  if (questions) {
    const product = $("#product", questions.closest("form")), answers = new Map();
    const each = does => $$("input:not([type=hidden]), select, textarea", questions).forEach(input =>
      does(input, `${$("[name=asked]", questions).value}/${input.id}`, input.type === "checkbox" ? "checked" : "value"));
    let asked = 0;
    product.addEventListener("change", async () => {
      const mine = ++asked;
      each((input, key, holds) => answers.set(key, input[holds]));
      try {
        const answer = await fetch(`${questions.dataset.questions}?${new URLSearchParams({ product: product.value })}`, { redirect: "error" });
        const page = new DOMParser().parseFromString(await answer.text(), "text/html");
        if (!answer.ok || mine !== asked) return;
        const fresh = document.adoptNode($("[data-questions]", page));
        questions.hidden = fresh.hidden;
        questions.replaceChildren(...fresh.childNodes);
        each((input, key, holds) => { if (answers.has(key)) input[holds] = answers.get(key); });
      } catch { /* As above. */ }
    });
  }

  // A typed number says which ticket it is.
  $$("[data-lookup]").forEach(box => {
    const input = $("input", box), found = $(".lookup__found", box);
    let waiting, asked = 0;
    const look = async () => {
      const mine = ++asked, typed = input.value.trim();
      const answer = typed && await fetch(`${box.dataset.lookup}?${new URLSearchParams({ number: typed })}`);
      const text = answer && answer.ok && !answer.redirected ? await answer.text() : "";
      if (mine === asked) found.textContent = text;
    };
    input.addEventListener("input", () => { clearTimeout(waiting); waiting = setTimeout(look, 250); });
    if (input.value) look();
  });

  // Markdown preview, by the server's own renderer.
  $$(".markdown-box").forEach(box => {
    const text = $("textarea", box), preview = $(".markdown-box__preview", box), tabs = $(".markdown-box__tabs", box);
    tabs.addEventListener("click", async event => {
      const tab = event.target.closest("[data-tab]");
      if (!tab) return;
      const writing = tab.dataset.tab === "write";
      $$("[data-tab]", tabs).forEach(other => other.setAttribute("aria-selected", other === tab));
      preview.style.minHeight = `${text.offsetHeight || preview.offsetHeight}px`;
      text.hidden = !writing;
      preview.hidden = writing;
      if (writing) { text.focus(); return; }
      if (!text.value.trim()) { preview.textContent = box.dataset.empty; return; }
      const answer = await fetch(box.dataset.preview, { method: "POST", body: new URLSearchParams({ text: text.value }) });
      if (answer.ok && !answer.redirected) preview.innerHTML = await answer.text();
    });
  });

  // Names to choose from behind an @: the desk's for the desk, the conversation's for everybody.
  const people = () => {
    const internal = $("#composer input[name=kind][value=INTERNAL]")?.checked;
    const heard = $$(internal ? ".message:not(.message--customer) .message__head strong" : ".message__head strong");
    return [...new Set([...heard, ...$$("#assignee option[value]:not([value=''])")].map(name => name.textContent.trim()))].sort();
  };
  const suggest = text => {
    const box = text.closest(".field--markdown"), list = document.createElement("ul");
    list.className = "suggest"; list.id = `${text.id}_names`; list.hidden = true;
    list.setAttribute("role", "listbox");
    list.setAttribute("aria-label", box.querySelector("label").textContent.trim());
    box.append(list);
    text.setAttribute("aria-autocomplete", "list");
    text.setAttribute("aria-controls", list.id);
    let chosen = 0;
    const begun = () => /(?:^|[^\p{L}\p{N}_@./+-])@([^@\n]{0,40})$/u.exec(text.value.slice(0, text.selectionStart))?.[1];
    const close = () => { list.hidden = true; text.removeAttribute("aria-activedescendant"); };
    const choose = index => {
      chosen = (index + list.children.length) % list.children.length;
      [...list.children].forEach((item, i) => item.setAttribute("aria-selected", i === chosen));
      text.setAttribute("aria-activedescendant", list.children[chosen].id);
      list.children[chosen].scrollIntoView({ block: "nearest" });
    };
    const take = () => {
      text.setRangeText(`${list.children[chosen].textContent} `, text.selectionStart - begun().length, text.selectionStart, "end");
      text.dispatchEvent(new Event("input"));
      close();
    };
    text.addEventListener("input", () => {
      const typed = begun()?.toLowerCase();
      const fit = typed === undefined ? [] : people().filter(name => name.toLowerCase().split(" ").some((_, i, words) => words.slice(i).join(" ").startsWith(typed))).slice(0, 8);
      list.replaceChildren(...fit.map((name, i) => {
        const item = document.createElement("li");
        item.className = "suggest__item"; item.id = `${list.id}_${i}`; item.textContent = name;
        item.setAttribute("role", "option");
        item.addEventListener("mousedown", event => { event.preventDefault(); choose(i); take(); });
        return item;
      }));
      list.hidden = !fit.length;
      fit.length ? choose(0) : close();
    });
    text.addEventListener("keydown", event => {
      if (list.hidden) return;
      const does = { ArrowDown: () => choose(chosen + 1), ArrowUp: () => choose(chosen - 1), Enter: take, Tab: take, Escape: close }[event.key];
      if (does && !event.ctrlKey && !event.metaKey) { event.preventDefault(); event.stopPropagation(); does(); }
    });
    text.addEventListener("blur", close);
  };
  $$("#composer .markdown-box textarea").forEach(suggest);

  // A prepared reply or a quotation comes into what is being written, from the page its link leads to.
  const composer = $("#composer");
  const fill = async link => {
    const answer = await fetch(link.href);
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const prepared = $("#composer textarea", page);
    if (!answer.ok || answer.redirected || !prepared) { location.assign(link.href); return; }
    const text = $("textarea", composer), macro = $(".composer__macro", page), then = $("input[name=then]:checked", page);
    link.closest("details")?.removeAttribute("open");
    compose(link.dataset.fill);
    text.setRangeText(prepared.value, text.selectionStart, text.selectionEnd, "end");
    text.dispatchEvent(new Event("input"));
    if (macro?.childElementCount) {
      $(".composer__macro", composer).replaceWith(document.adoptNode(macro));
      if (then) $(`input[name=then][value=${then.value}]`, composer).checked = true;
    }
  };
  document.addEventListener("click", event => {
    const link = event.target.closest("[data-fill], [data-drop]");
    if (!link || !composer || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    link.dataset.fill ? fill(link) : $(".composer__macro", composer).replaceChildren();
  });
  $$("[data-filter]").forEach(filter => {
    const items = $$("[data-fill]", filter.parentElement);
    filter.hidden = !items.length;
    filter.addEventListener("input", () => items.forEach(item => (item.hidden = !item.textContent.toLowerCase().includes(filter.value.trim().toLowerCase()))));
    filter.addEventListener("keydown", event => {
      if (event.key !== "Enter") return;
      event.preventDefault();
      items.find(item => !item.hidden)?.click();
    });
  });
  // Up and down in a menu.
  document.addEventListener("keydown", event => {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key], panel = event.target.closest?.(".menu__panel");
    if (!by || !panel) return;
    const items = $$("input:not([type=hidden]):not([hidden]), a:not([hidden]), button:not([hidden])", panel);
    event.preventDefault();
    items[(items.indexOf(event.target) + by + items.length) % items.length]?.focus();
  });

  // What was sent is no draft any more.
  const sent = sessionStorage.getItem("sent");
  if (sent && $(".notice--success")) localStorage.removeItem(sent);
  sessionStorage.removeItem("sent");

  // What is typed is kept on the server some moments later, and in the browser until then.
  $$("textarea[data-draft]").forEach(text => {
    const form = text.form, line = $(".draft", text.closest(".field")), state = $(".draft__state", line);
    const key = `draft:${text.dataset.owner}:${text.dataset.draft}`;
    const kind = () => $("input[name=kind]:checked", form)?.value ?? "PUBLIC";
    let timer, saving, changed = false;
    const say = words => { state.textContent = words; line.hidden = !words; };
    const save = async () => {
      clearTimeout(timer);
      await saving;
      if (!changed) return;
      changed = false;
      const body = new URLSearchParams({ text: text.value, kind: kind() });
      saving = fetch(text.dataset.draft, { method: "POST", body, redirect: "error" }).then(answer => answer.ok).catch(() => false);
      const saved = await saving;
      saving = null;
      if (saved && !changed) localStorage.removeItem(key);
      changed ||= !saved;
      say(saved ? text.value.trim() && line.dataset.saved : line.dataset.unsaved);
    };
    const change = () => {
      changed = true;
      localStorage.setItem(key, text.value);
      clearTimeout(timer);
      timer = setTimeout(save, 1000);
    };
    const kept = localStorage.getItem(key);
    if (kept !== null && (!text.value || !line.hidden)) { text.value = kept; change(); }
    text.addEventListener("input", change);
    $$("input[name=kind]", form).forEach(input => input.addEventListener("change", () => text.value && change()));
    $("button", line).addEventListener("click", () => { text.value = ""; change(); save(); text.focus(); });
    document.addEventListener("visibilitychange", () => document.hidden && save());
    // A draft that is saved after its message was sent would come back.
    form.addEventListener("submit", event => {
      clearTimeout(timer);
      changed = false;
      sessionStorage.setItem("sent", key);
      if (!saving) return;
      event.preventDefault();
      saving.finally(() => form.requestSubmit(event.submitter));
    });
  });
  document.addEventListener("submit", event => {
    if (event.target.action.endsWith("/sign-out")) Object.keys(localStorage).filter(key => key.startsWith("draft:")).forEach(key => localStorage.removeItem(key));
  });

  // Before somebody is signed out they are asked; whoever types is there. What all windows know is
  // when the server last heard of one of them.
  const idle = $("#idle");
  if (idle) {
    const key = `seen:${home}`, allowed = idle.dataset.seconds * 1000, warning = Math.min(120000, allowed / 2);
    const seen = () => localStorage.setItem(key, Date.now());
    const silent = () => Date.now() - Number(localStorage.getItem(key));
    const show = over => {
      $("[data-idle=soon]", idle).hidden = over;
      $("[data-idle=over]", idle).hidden = !over;
      if (!idle.open) idle.showModal();
    };
    const look = () => {
      if (silent() < allowed - warning) idle.close();
      else show(silent() >= allowed);
    };
    const stay = async () => {
      seen();
      const answer = await fetch(idle.dataset.stay, { method: "POST", redirect: "manual" });
      if (answer.ok) idle.close();
      else { localStorage.setItem(key, 0); show(true); }
    };
    $("[data-stay=true]", idle).addEventListener("click", stay);
    document.addEventListener("input", () => silent() > 60000 && silent() < allowed && stay());
    document.addEventListener("visibilitychange", look);
    const link = $("a", idle);
    link.href += `?back=${encodeURIComponent(location.pathname.slice(home.length - 1) + location.search)}`;
    seen();
    setInterval(look, 5000);
  }

  // A secret is copied with one click.
  $$("[data-copy]").forEach(button => {
    const value = $("input", button.parentElement);
    button.hidden = !navigator.clipboard;
    button.addEventListener("click", async () => {
      await navigator.clipboard.writeText(value.value);
      button.textContent = button.dataset.done;
    });
    value.addEventListener("focus", () => value.select());
  });

  // Timers go on while one looks.
  setInterval(() => $$("[data-since]").forEach(timer => {
    const minutes = Math.max(0, Math.floor((Date.now() - Date.parse(timer.dataset.since)) / 60000));
    timer.textContent = `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, "0")}`;
  }), 10000);

  // A form is sent once.
  document.addEventListener("submit", event => {
    const form = event.target;
    if (form.method !== "post" || event.defaultPrevented) return;
    if (form.dataset.busy) { event.preventDefault(); return; }
    form.dataset.busy = "true";
    event.submitter?.setAttribute("aria-busy", "true");
  });
  addEventListener("pageshow", () => $$("form[data-busy]").forEach(form => {
    delete form.dataset.busy;
    $$("[aria-busy]", form).forEach(button => button.removeAttribute("aria-busy"));
  }));
  // With an error the page stands at the error.
  const wrong = $("[aria-invalid=true]") ?? $("form .notice--danger");
  if (wrong) { wrong.tabIndex = wrong.matches(".notice") ? -1 : 0; requestAnimationFrame(() => wrong.focus()); }
  $$("details:is(.menu, .fold, .edit):has(.field__error:not(:empty), .notice--danger)").forEach(menu => (menu.open = true));

  // A ticket opens at its newest message, unless the address or an error wants another place.
  const head = $(".ticket__head");
  if (head) {
    new ResizeObserver(() => document.documentElement.style.setProperty("--ticket-head", `${head.offsetHeight}px`)).observe(head);
    const arrived = performance.getEntriesByType("navigation")[0]?.type === "navigate";
    const newest = $$(".talk > .message").pop();
    if (newest && arrived && !location.hash && !wrong && (sent || !$(".notice--success"))) {
      const room = innerHeight - head.getBoundingClientRect().bottom;
      newest.scrollIntoView({ block: newest.offsetHeight > room ? "start" : "nearest" });
    }
  }

  // Rows are picked one by one, from one to another with Shift, or all at once.
  const picks = () => $$("[data-pick]");
  const showPicked = () => {
    const count = $("[data-picked]"), all = $("[data-pick-all] input"), picked = picks().filter(box => box.checked).length;
    if (!count) return;
    count.textContent = count.dataset.picked.replace("{0}", picked);
    all.checked = picked > 0 && picked === picks().length;
    all.indeterminate = picked > 0 && !all.checked;
    $("[data-pick-all]").hidden = $("[data-pick-none]").hidden = false;
  };
  let lastPick = null;
  document.addEventListener("click", event => {
    const box = event.target.closest("[data-pick]");
    if (event.target.closest("[data-pick-none]")) { picks().forEach(other => (other.checked = false)); showPicked(); return; }
    if (!box) return;
    const boxes = picks(), from = boxes.indexOf(lastPick), to = boxes.indexOf(box);
    if (event.shiftKey && from >= 0) boxes.slice(Math.min(from, to), Math.max(from, to) + 1).forEach(other => (other.checked = box.checked));
    lastPick = box;
  });
  document.addEventListener("change", event => {
    if (event.target.closest("[data-pick-all]")) picks().forEach(box => (box.checked = event.target.checked));
    if (event.target.closest("[data-pick], [data-pick-all]")) showPicked();
  });
  ["pageshow", "added"].forEach(what => addEventListener(what, showPicked));

  // Lists answer in place: what leads to another state of this page is fetched and put where the old one was.
  const place = () => $("[data-place]");
  const parts = "a, button, summary, input, select";
  // Where the focus is, in words that also fit the answer: the part of the page, and which of its controls.
  const spot = element => {
    const part = element?.closest?.("[data-place] [data-spot]");
    return part && { name: part.dataset.spot, index: $$(parts, part).indexOf(element) };
  };
  const settle = (at, open) => {
    open.forEach(name => { const menu = $(`details[data-spot="${name}"]`); if (menu) menu.open = true; });
    if (!at) return;
    const part = $(`[data-spot="${at.name}"]`), all = part ? $$(parts, part) : [];
    (all[at.index] ?? all.at(-1) ?? $("#main")).focus({ preventScroll: true });
  };
  let fetching = null;
  const show = async (address, remember) => {
    fetching?.abort();
    const mine = fetching = new AbortController(), old = place();
    if (remember) old.setAttribute("aria-busy", "true");
    try {
      const answer = await fetch(address, { signal: mine.signal, headers: { Accept: "text/html" } });
      const page = new DOMParser().parseFromString(await answer.text(), "text/html"), fresh = $("[data-place]", page);
      if (!answer.ok || answer.redirected || !fresh) throw new Error("Not a state of this page");
      const at = spot(document.activeElement), open = $$("[data-place] details[open][data-spot]").map(menu => menu.dataset.spot);
      if (remember) history.pushState(null, "", address);
      old.replaceWith(document.adoptNode(fresh));
      fresh.dispatchEvent(new Event("added", { bubbles: true }));
      const count = $("[data-place-count]");
      if (count) count.textContent = $("[data-place-count]", page).textContent;
      if (remember) $(".notice--success, .notice--warning", $("#main"))?.remove();
      settle(at, open);
      again();
    } catch (e) {
      if (!mine.signal.aborted) location.assign(address);
    }
  };
  document.addEventListener("click", event => {
    const link = event.target.closest("[data-place] a:not(.row__link)");
    if (!link || event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    if (link.origin + link.pathname !== location.origin + location.pathname) return;
    event.preventDefault();
    show(link.href, true);
  });
  document.addEventListener("submit", event => {
    const action = new URL(event.target.action);
    if (!place() || event.target.method !== "get" || action.pathname !== location.pathname) return;
    event.preventDefault();
    action.search = new URLSearchParams(new FormData(event.target));
    show(action.href, true);
  });
  // What is still on its way is looked at again.
  const again = () => place()?.dataset.again && setTimeout(() => show(location.href, false), place().dataset.again);
  again();
  addEventListener("popstate", () => place() && show(location.href, false));

  // Keys
  const rows = () => $$("[data-row]");
  const atRow = () => rows().find(row => row.dataset.at) ?? document.activeElement?.closest?.("[data-row]");
  let go = false;
  const move = by => {
    const all = rows();
    if (!all.length) return;
    const from = all.indexOf(atRow());
    const to = all[Math.max(0, Math.min(all.length - 1, from + by))];
    all[from]?.removeAttribute("data-at");
    to.dataset.at = "true";
    to.scrollIntoView({ block: "nearest" });
    $(".row__link", to).focus({ preventScroll: true });
  };
  const pick = () => $("[data-pick]", atRow() ?? document.createElement("i"))?.click();
  const assign = () => {
    const menu = $("[data-assign]")?.closest("details");
    if (!menu) return;
    if (!picks().some(box => box.checked)) pick();
    if (menu.matches(".edit") || picks().some(box => box.checked)) menu.open = true;
    $("select", menu)?.focus();
  };
  const compose = kind => {
    const composer = $("#composer");
    if (!composer) return;
    const tab = $(`input[name=kind][value=${kind}]`, composer);
    if (tab) tab.checked = true;
    composer.scrollIntoView({ block: "nearest" });
    $("textarea", composer).focus({ preventScroll: true });
  };
  const dialog = $("#keys");
  const keys = {
    "/": () => $("#search")?.focus(),
    c: () => $("[data-create]")?.click(),
    j: () => move(1),
    k: () => move(-1),
    x: pick,
    a: assign,
    r: () => compose("PUBLIC"),
    n: () => compose("INTERNAL"),
    m: () => { compose("PUBLIC"); $("[data-macros]")?.setAttribute("open", ""); },
    "?": () => dialog?.showModal(),
  };
  $("[data-keys]")?.removeAttribute("hidden");
  $("[data-keys]")?.addEventListener("click", () => dialog.showModal());
  $$("[data-compose]").forEach(link => link.addEventListener("click", event => { event.preventDefault(); compose(link.dataset.compose); }));
  document.addEventListener("keydown", event => {
    if (event.key === "Escape") {
      menus().forEach(menu => { menu.open = false; $("summary", menu).focus(); });
      if (event.target.id === "search") event.target.blur();
      return;
    }
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey) && event.target.form?.id === "composer") {
      const button = $$(".send", event.target.form).find(send => send.offsetParent);
      event.preventDefault();
      button?.click();
      return;
    }
    const typing = event.target.closest("input, textarea, select, [contenteditable], dialog[open]");
    if (typing || event.ctrlKey || event.metaKey || event.altKey) return;
    if (go) {
      go = false;
      const item = $(`.rail [data-key="${event.key}"]`);
      if (item) { event.preventDefault(); item.click(); }
      return;
    }
    if (event.key === "g") { go = true; setTimeout(() => (go = false), 1200); return; }
    if (keys[event.key]) { event.preventDefault(); keys[event.key](); }
  });

  // A film goes on where it was left, on whatever machine.
  $$("video[data-position]").forEach(film => {
    let told = Number(film.dataset.second);
    const tell = () => {
      const second = Math.floor(film.currentTime);
      if (second === told) return;
      told = second;
      fetch(film.dataset.position, { method: "POST", keepalive: true, headers: { "Content-Type": "application/x-www-form-urlencoded" }, body: `second=${second}` });
    };
    film.addEventListener("loadedmetadata", () => { if (told < film.duration - 5) film.currentTime = told; }, { once: true });
    film.addEventListener("timeupdate", () => { if (Math.abs(film.currentTime - told) >= 10) tell(); });
    film.addEventListener("pause", tell);
    addEventListener("pagehide", tell);
  });
})();
