namespace Care.Partnerships.Html;

/// <summary>How a page looks: light and dark, on a wide and a narrow screen, and on paper.</summary>
internal static class PageStyle
{
    public const string Css = """
        :root{color-scheme:light dark;--ink:#1b2430;--soft:#566273;--line:#d5dce5;--paper:#fff;--tint:#f4f6f9;
        --accent:#0b5a6b;--lead:#b3541e;--partner:#0b5a6b;--done:#0b7285;--wait:#f0b44c;--miss:#d98394;--stripe:#1b2430}
        @media (prefers-color-scheme:dark){:root{--ink:#e6ebf2;--soft:#a4b0c0;--line:#3a4655;--paper:#12181f;
        --tint:#1b232d;--accent:#6cc7d8;--lead:#f0a06a;--partner:#6cc7d8;--done:#2aa3b8;--wait:#b98222;--miss:#a34a5c;
        --stripe:#e6ebf2}}
        *{box-sizing:border-box}
        body{margin:0;color:var(--ink);background:var(--paper);font:16px/1.5 system-ui,"Segoe UI",Roboto,"Noto Sans",
        "Helvetica Neue",Arial,sans-serif;overflow-wrap:anywhere;border-top:6px solid var(--accent)}
        header,main,footer,nav{max-width:1120px;margin:0 auto;padding:0 20px}
        header{padding-top:28px}
        h1{font-size:1.9rem;line-height:1.2;margin:0 0 4px}
        h2{font-size:1.35rem;margin:44px 0 10px;padding-bottom:4px;border-bottom:2px solid var(--accent)}
        h3{font-size:1.08rem;margin:26px 0 8px}
        p{margin:6px 0}.soft,.none,footer{color:var(--soft)}
        nav ul{list-style:none;display:flex;flex-wrap:wrap;gap:4px 18px;margin:14px 0 0;padding:0}
        a{color:var(--accent)}
        a:focus-visible,.wide:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
        .skip{position:absolute;left:-999px}.skip:focus{left:8px;top:8px;background:var(--paper);padding:6px 10px}
        .wide{overflow-x:auto;margin:8px 0 18px}
        table{border-collapse:collapse;min-width:min(100%,42rem);font-size:.86rem;font-variant-numeric:tabular-nums}
        caption{text-align:start;font-weight:600;padding:2px 0 6px;max-width:calc(100vw - 40px);position:sticky;left:0}
        th,td{text-align:start;vertical-align:top;padding:5px 18px 5px 0;border-bottom:1px solid var(--line);
        min-width:4.4em;overflow-wrap:break-word}
        thead th{color:var(--soft);font-weight:600;border-bottom:2px solid var(--line);vertical-align:bottom}
        tbody th{font-weight:500;min-width:9em}
        .many{font-size:.78rem}.many th,.many td{padding-right:10px;min-width:3em}.many tbody th{min-width:6em}
        .n{text-align:end;white-space:nowrap}.d{white-space:nowrap}
        tbody tr:hover{background:var(--tint)}
        figure{margin:10px 0 18px}figcaption{color:var(--soft);font-size:.86rem}
        svg{width:100%;height:auto;display:block}
        svg text{unicode-bidi:plaintext}
        svg.patterns{position:absolute;width:0;height:0}
        .part{stroke:var(--paper);stroke-width:1}.done{fill:var(--done)}.wait{fill:url(#p-wait)}.miss{fill:url(#p-miss)}
        .doubt{fill:url(#p-doubt)}.sent{fill:url(#p-sent)}.next{fill:var(--lead)}
        .open{fill:var(--tint);stroke:var(--soft);stroke-dasharray:4 3}
        .f-wait{fill:var(--wait)}.f-miss{fill:var(--miss)}.f-done{fill:var(--done)}.f-stripe{fill:var(--stripe);
        opacity:.55}.s-stripe{stroke:var(--stripe);stroke-width:1.4}
        .legend{list-style:none;display:flex;flex-wrap:wrap;gap:2px 22px;margin:6px 0 10px;padding:0;font-size:.86rem}
        .legend li{display:flex;align-items:center;gap:7px;flex-wrap:wrap}.key{width:28px;flex:none}
        .line{fill:none;stroke-width:3}.line.lead,.dot.lead{stroke:var(--lead)}
        .line.partner,.dot.partner{stroke:var(--partner)}.line.partner{stroke-dasharray:7 3}
        .dot.lead{fill:var(--lead)}.dot.partner{fill:var(--partner)}
        .gantt{width:100%}.gantt .bars{min-width:280px;width:38%;padding-inline-end:0}
        .gantt svg{height:18px}
        .today{stroke:var(--soft);stroke-width:2;stroke-dasharray:3 2}
        .axis{position:relative;display:block;height:1.3em}.axis span{position:absolute;font-weight:400}
        .story{list-style:none;margin:0;padding:0;font-size:.9rem}
        .story li{display:grid;grid-template-columns:7.2em 1fr;gap:10px;padding:3px 0;
        border-bottom:1px solid var(--line)}
        .story .day{color:var(--soft);font-variant-numeric:tabular-nums;white-space:nowrap}
        footer{margin-top:48px;padding-bottom:32px;font-size:.86rem}
        @media (max-width:560px){body{font-size:15px}h1{font-size:1.5rem}.story li{grid-template-columns:1fr;gap:0}}
        @media print{:root{color-scheme:light;--ink:#000;--soft:#444;--line:#bbb;--paper:#fff;--tint:#fff;
        --accent:#0b5a6b;--lead:#b3541e;--partner:#0b5a6b;--done:#0b7285;--wait:#f0b44c;--miss:#d98394;--stripe:#000}
        @page{size:A4;margin:14mm}
        body{font-size:10pt;print-color-adjust:exact;-webkit-print-color-adjust:exact}
        header,main,footer{max-width:none;padding:0}nav,.skip{display:none}
        .wide{overflow:visible}table{width:100%;font-size:7.6pt}th,td{padding:2px 6px 2px 0;min-width:0}
        tbody th{min-width:0}.many{font-size:6.4pt}.many th,.many td{min-width:0;padding-right:5px}
        thead{display:table-header-group}tr,figure{break-inside:avoid}
        h2,h3,caption{break-after:avoid}.gantt{width:100%}.gantt .bars{min-width:0}}
        """;
}
