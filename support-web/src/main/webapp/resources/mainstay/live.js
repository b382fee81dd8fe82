// Keeps an open page up to date. The server says only that something changed; what changed is read
// from the page itself, anew. Pages that miss it notice when they next say that they are there.
(() => {
  "use strict";
  const $ = (selector, root = document) => root.querySelector(selector);
  const $$ = (selector, root = document) => [...root.querySelectorAll(selector)];
  const main = $("main[data-live]");
  const page = $("[data-ticket]");
  let list = $("[data-part=list]");
  if (!main) return;
  const url = main.dataset.live, ticket = page?.dataset.ticket, staff = "staff" in main.dataset;
  const BEAT = ticket && staff ? 20_000 : 60_000, AWAY = 600_000, CALM = 4_000, WRITES = 30_000, LIST = 5_000;
  let source, seen = Number(page?.dataset.seen), touched = Date.now(), typed = 0, read = 0, waiting, pending, away = false, leaving = false;

  const text = $("#composer textarea");
  const doing = () => (text?.value && Date.now() - typed < WRITES ? "writing" : "looking");
  const about = what => new URLSearchParams(ticket ? { ticket, doing: what } : {});

  const count = work => {
    const item = $(".rail [data-key=w]");
    let badge = $(".rail__count", item);
    if (!work) { badge?.remove(); return; }
    if (!badge) {
      badge = document.createElement("span");
      badge.className = "rail__count";
      item.append(badge);
    }
    badge.textContent = work > 99 ? "99+" : work;
  };
  const here = words => {
    const place = $("[data-here]");
    if (!place || words === undefined || place.textContent === words) return;
    place.textContent = words;
    place.title = words;
  };

  // Says that the page is open and hears how far things have come.
  const beat = async () => {
    if (away || leaving) return;
    try {
      const answer = await fetch(`${url}/here`, { method: "POST", body: about(doing()), redirect: "error" });
      if (!answer.ok) return;
      const now = await answer.json();
      count(now.work);
      here(now.here);
      if (now.seen > seen || (list && !source)) look();
    } catch { /* Not to be reached; the next beat tries again. */ }
  };

  // Reads the page anew, not too often.
  const look = () => {
    if (waiting || leaving) return;
    const soon = ticket ? 200 : Math.max(200, read + LIST - Date.now()) + Math.random() * 1000;
    waiting = setTimeout(async () => {
      waiting = null;
      read = Date.now();
      if (document.hidden || leaving) return;
      try {
        const asked = location.href, answer = await fetch(asked, { redirect: "error" });
        if (answer.ok && !leaving && asked === location.href) show(new DOMParser().parseFromString(await answer.text(), "text/html"));
      } catch { /* As above. */ }
    }, soon);
  };

  const busy = part => part.contains(document.activeElement) || $("details[open] form, :checked:not(option)", part);
  const times = (mine, next) => {
    const fresh = $$("time", next);
    $$("time", mine).forEach((time, i) => { if (fresh[i] && time.textContent !== fresh[i].textContent) time.textContent = fresh[i].textContent; });
  };
  const added = node => node.dispatchEvent(new Event("added", { bubbles: true }));

  const show = fresh => {
    count(Number.parseInt($(".rail__count", fresh)?.textContent ?? 0, 10));
    $$("[data-part]:not([data-part=list])").forEach(part => {
      const next = $(`[data-part=${part.dataset.part}]`, fresh);
      if (next && next.innerHTML !== part.innerHTML && !busy(part)) { part.innerHTML = next.innerHTML; added(part); }
    });
    if (ticket) talk(fresh);
    if (list) rows(fresh);
  };

  // The conversation: what is new is put in its place, or announced if that would disturb.
  const key = node => node.id || node.className;
  const talk = fresh => {
    const mine = $(".talk"), next = $(".talk", fresh), now = Number($("[data-ticket]", fresh)?.dataset.seen);
    if (!next || location.search) { if (now > seen) announce(1, () => location.assign(location.pathname)); return; }
    panels(fresh);
    const unread = $$(".message", next).filter(message => !document.getElementById(message.id));
    const last = $$(".message", mine).pop()?.getBoundingClientRect();
    const elsewhere = last && (last.top > innerHeight || last.bottom < 0);
    const put = () => {
      merge(mine, next);
      seen = now;
      $$("#composer input[name=seen], #composer input[name=version]").forEach(input => {
        input.value = $(`#composer input[name=${input.name}]`, fresh)?.value ?? input.value;
      });
    };
    if (unread.length && (elsewhere || text?.value || text === document.activeElement)) {
      announce(unread.length, () => { put(); document.getElementById(unread[0].id).scrollIntoView({ block: "center" }); });
    } else put();
  };
  const merge = (mine, next) => {
    const have = new Map([...mine.children].map(node => [key(node), node]));
    let last = null;
    for (const node of [...next.children]) {
      let place = have.get(key(node));
      have.delete(key(node));
      if (!place) {
        place = document.importNode(node, true);
        if (last) last.after(place); else mine.prepend(place);
        place.classList.add("is-new");
        added(place);
      } else if (node.id) times(place, node);
      else if (place.innerHTML !== node.innerHTML) place.innerHTML = node.innerHTML;
      last = place;
    }
    have.forEach(node => node.id || node.remove());
  };
  const panels = fresh => {
    const side = $(".ticket__side"), next = $(".ticket__side", fresh);
    const name = panel => $("h2", panel)?.textContent;
    const have = new Map($$(":scope > .panel", side).map(panel => [name(panel), panel]));
    let last = null;
    for (const panel of $$(":scope > .panel", next)) {
      const mine = have.get(name(panel));
      have.delete(name(panel));
      if (mine && busy(mine)) { last = mine; continue; }
      const open = $$("details", mine ?? panel).map(details => details.open);
      const node = document.importNode(panel, true);
      $$("details", node).forEach((details, i) => (details.open = Boolean(open[i])));
      if (mine) mine.replaceWith(node);
      else if (last) last.after(node);
      else side.prepend(node);
      added(node);
      last = node;
    }
    have.forEach(panel => busy(panel) || panel.remove());
  };

  // Lists: rows that stay where they are change in place; others move only under calm hands.
  const address = row => $("a[href]", row)?.getAttribute("href");
  const rows = fresh => {
    const next = $("[data-part=list]", fresh);
    if (!next) return;
    const old = $$("[data-row]", list), now = $$("[data-row]", next);
    if (old.length === now.length && old.every((row, i) => address(row) === address(now[i]))) {
      old.forEach((row, i) => [...row.cells].forEach((cell, j) => {
        const other = now[i].cells[j];
        if (other && cell.innerHTML !== other.innerHTML && !$("input:checked", cell)) cell.innerHTML = other.innerHTML;
      }));
      return;
    }
    const put = () => { list.innerHTML = next.innerHTML; added(list); };
    if (busy(list) || Date.now() - touched < CALM) announce(0, put); else put();
  };

  // A list that was answered in place is another one.
  document.addEventListener("added", () => (list = $("[data-part=list]")));

  // A bar that waits to be clicked.
  const bar = $("#fresh"), button = $("#fresh button");
  const announce = (many, put) => {
    pending = put;
    button.textContent = many === 0 ? bar.dataset.list : many === 1 ? bar.dataset.one : bar.dataset.many.replace("{0}", many);
    bar.hidden = false;
  };
  button?.addEventListener("click", () => {
    bar.hidden = true;
    pending?.();
    pending = null;
  });

  const listen = () => {
    if (source || !(ticket || list) || away) return;
    const query = new URLSearchParams();
    if (ticket) query.append("ticket", ticket);
    else if (staff) query.append("all", "true");
    else $$("[data-row] a[href]", list).slice(0, 60).forEach(link => query.append("ticket", link.pathname.split("/").pop()));
    source = new EventSource(`${url}?${query}`);
    let lost = false;
    source.onopen = () => { if (lost) { lost = false; ticket ? beat() : look(); } };
    source.onerror = () => {
      lost = true;
      if (source?.readyState === EventSource.CLOSED) source = null;
    };
    source.onmessage = event => (event.data === "visited" ? beat() : look());
  };
  const pause = () => {
    if (away) return;
    away = true;
    source?.close();
    source = null;
    if (ticket && staff) navigator.sendBeacon(`${url}/here`, about("leaving"));
  };
  const resume = () => {
    if (!away || document.hidden) return;
    away = false;
    listen();
    beat();
    if (list) look();
  };

  // Nobody there: a page that goes on asking would keep the session from ending.
  const touch = () => { touched = Date.now(); resume(); };
  ["pointermove", "pointerdown", "keydown", "wheel", "touchstart"].forEach(what => addEventListener(what, touch, { passive: true }));
  document.addEventListener("visibilitychange", () => (document.hidden ? pause() : touch()));
  addEventListener("pagehide", pause);
  addEventListener("pageshow", event => event.persisted && touch());
  document.addEventListener("submit", event => { if (!event.defaultPrevented) leaving = true; });
  text?.addEventListener("input", () => {
    const began = doing() === "looking";
    typed = Date.now();
    if (began && staff) beat();
  });
  setInterval(() => (Date.now() - touched > AWAY ? pause() : beat()), BEAT);
  if (document.hidden) away = true;
  else { listen(); if (ticket && staff) beat(); }
})();
