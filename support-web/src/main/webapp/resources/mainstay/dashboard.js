// How charts look, and where their marks lead: to where the table beneath each leads.
window.mainstayChart = function () {
  "use strict";
  const chart = this.cfg.config, figure = this.jq.closest("[data-figure]")[0], look = figure.dataset.figure;
  const probe = document.body.appendChild(document.createElement("i"));
  const token = name => { probe.style.color = `var(--${name})`; return getComputedStyle(probe).color; };
  const text = token("text"), soft = token("text-faint"), line = token("line");
  const tones = {
    BARS: [token("accent")],
    STACK: [token("danger"), token("warning"), token("accent"), token("control-line")],
    LINES: [token("accent"), token("success")],
  }[look];
  const meaning = [token("danger"), token("warning"), token("accent"), token("accent"), token("accent")];
  probe.remove();
  const font = { family: getComputedStyle(document.body).fontFamily, size: 12 };
  const lying = look === "BARS";
  chart.data.datasets.forEach((set, i) => {
    set.backgroundColor = look === "TONES" ? meaning : tones[i];
    if (look === "LINES") Object.assign(set, { borderColor: tones[i], borderWidth: 2, pointRadius: 2, pointHitRadius: 12, tension: 0.2, borderDash: i ? [5, 4] : [] });
    else Object.assign(set, { maxBarThickness: lying ? 18 : 56, borderRadius: 3 });
  });

  // The rows of the table have what each mark leads to.
  const links = [...figure.querySelectorAll("tbody tr")].map(row => [...row.querySelectorAll("td")].map(cell => cell.querySelector("a")?.href));
  const go = found => found.length && links[found[0].index][found[0].datasetIndex];
  const counts = {
    id: "counts",
    afterDatasetsDraw: drawn => {
      const { ctx } = drawn;
      ctx.save();
      ctx.font = `600 12px ${font.family}`;
      ctx.fillStyle = text;
      ctx.textBaseline = "middle";
      if (look === "BARS" || look === "TONES") {
        drawn.getDatasetMeta(0).data.forEach((bar, i) => {
          const count = chart.data.datasets[0].data[i];
          ctx.textAlign = lying ? "left" : "center";
          if (lying) ctx.fillText(count, bar.x + 6, bar.y); else ctx.fillText(count, bar.x, bar.y - 9);
        });
      } else if (look === "STACK") {
        ctx.textAlign = "center";
        chart.data.labels.forEach((_, i) => {
          const all = chart.data.datasets.reduce((sum, set) => sum + set.data[i], 0);
          const top = Math.min(...chart.data.datasets.map((_, j) => drawn.getDatasetMeta(j).data[i].y));
          if (all) ctx.fillText(all, drawn.getDatasetMeta(0).data[i].x, top - 9);
        });
      }
      ctx.restore();
    },
  };
  const many = { beginAtZero: true, grace: "8%", stacked: look === "STACK", grid: { color: line, drawTicks: false }, border: { display: false }, ticks: { precision: 0, color: soft, font, maxTicksLimit: 6, padding: 6 } };
  const names = { stacked: look === "STACK", grid: { display: false }, border: { color: line }, ticks: { color: soft, font, autoSkip: !lying, maxRotation: 0 } };
  Object.assign(chart.options, {
    animation: false,
    responsive: true,
    maintainAspectRatio: false,
    indexAxis: lying ? "y" : "x",
    layout: { padding: { right: lying ? 28 : 4, top: lying ? 0 : 12 } },
    scales: lying ? { x: { ...many, display: false }, y: names } : { x: names, y: many },
    interaction: { mode: look === "LINES" ? "nearest" : "point", intersect: true },
    onClick: (event, found) => { const path = go(found); if (path) location.assign(path); },
    onHover: (event, found) => { event.native.target.style.cursor = go(found) ? "pointer" : "default"; },
    plugins: {
      legend: { display: chart.data.datasets.length > 1, position: "top", align: "start", labels: { color: soft, font, boxWidth: 10, boxHeight: 10, usePointStyle: look === "LINES", pointStyle: "line" } },
      tooltip: { displayColors: chart.data.datasets.length > 1 },
    },
  });
  chart.plugins = [counts];
};
